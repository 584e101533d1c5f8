#if canImport(Glibc)
  /// The watch of this system.
  typealias EditionWatch = InotifyWatch
#else
  /// The watch of this system.
  typealias EditionWatch = PollingWatch
#endif
