#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What the system answered when Recto read, wrote or listed something, in words for people:
/// `can't read 'Content/x.md': permission denied`.
struct SystemError: Error, Hashable {
  /// What was being done, as a verb that the path can follow.
  enum Action: String, Sendable {
    case read
    case list = "list the folder"
    case write
    case makeFolder = "make the folder"
    case remove
    case lock
    case start
  }

  enum Reason: Hashable, Sendable {
    /// An `errno`.
    case code(Int32)
    /// A pipe, a socket or a device where a file is wanted.
    case notRegular
    /// A file of the site that was not announced when the output folder was opened.
    case unplanned
  }

  let action: Action
  let path: String
  let reason: Reason

  init(_ action: Action, _ path: String, _ reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  init(_ action: Action, _ path: String, _ code: ErrorCode) {
    self.init(action, path, .code(code.number))
  }
}

extension SystemError: CustomStringConvertible {
  var description: String { "can't \(action.rawValue) '\(path)': \(reason)" }
}

extension SystemError.Reason: CustomStringConvertible {
  var description: String {
    switch self {
    case .code(let number): ErrorCode(number: number).description
    case .notRegular: "it is neither a file nor a folder"
    case .unplanned: "it is not among the files the site was said to have"
    }
  }
}

/// An `errno`, before it is known whose fault it is.
struct ErrorCode: Error, Hashable {
  let number: Int32

  /// The one of the call that failed just now on this thread.
  static var last: Self { Self(number: errno) }
}

extension ErrorCode: CustomStringConvertible {
  /// A clause in lower case. The common ones are put as an editor would put them; the system names the others.
  var description: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "something on the way to it is not a folder"
    case ENOTEMPTY: "it is not empty"
    case EEXIST: "something is there already"
    case ELOOP: "symbolic links lead in a circle, or where they may not"
    case ENAMETOOLONG: "the name is too long"
    case EINVAL: "the path is not a valid one"
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EROFS: "the disk is read-only"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk failed"
    default: strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
    }
  }
}
