import Diagnostics

/// Walks a template's operations once, for one value.
///
/// It holds pointers into the template and the value, so it lives no longer than the call that lends it both.
struct Renderer {
  /// What a name is looked up in.
  private struct Context {
    let value: UnsafePointer<Value>
    /// Of a record; otherwise empty.
    let fields: UnsafeBufferPointer<Value>
  }

  private let template: Template
  private let operations: UnsafeBufferPointer<Operation>
  private let numbers: UnsafeBufferPointer<Int32>
  private let literals: UnsafeBufferPointer<UInt8>
  /// The contexts of all subroutines under way, the innermost last.
  private var contexts: [Context] = []
  /// Where those of the subroutine under way begin.
  private var base = 0
  private var depth = 0
  private var subroutine = 0

  init(
    template: Template, operations: UnsafeBufferPointer<Operation>, numbers: UnsafeBufferPointer<Int32>,
    literals: UnsafeBufferPointer<UInt8>
  ) {
    self.template = template
    self.operations = operations
    self.numbers = numbers
    self.literals = literals
    contexts.reserveCapacity(32)
  }

  mutating func render(_ value: UnsafePointer<Value>, into output: inout [UInt8]) throws(RenderingError) {
    let main = template.subroutines[subroutine]
    try enter(value, main.start..<main.end, &output)
  }

  private mutating func run(_ range: Range<Int>, _ output: inout [UInt8]) throws(RenderingError) {
    var next = range.lowerBound
    while next < range.upperBound {
      let operation = operations[next]
      next += 1
      switch operation {
      case .literal(let start, let count):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start + count)]))
      case .escaped(let path):
        try find(path) { renderer, value throws(RenderingError) in
          try renderer.write(value, escaping: true, to: &output)
        }
      case .raw(let path):
        try find(path) { renderer, value throws(RenderingError) in
          try renderer.write(value, escaping: false, to: &output)
        }
      case .when(let path, let length):
        if try !find(path, { $1.pointee.isTrue }) { next += Int(length) }
      case .unless(let path, let length):
        if try find(path, { $1.pointee.isTrue }) { next += Int(length) }
      case .with(let path, let length):
        let content = next..<next + Int(length)
        try find(path) { renderer, value throws(RenderingError) in
          if value.pointee.isTrue { try renderer.enter(value, content, &output) }
        }
        next = content.upperBound
      case .each(let path, let length):
        let content = next..<next + Int(length)
        try find(path) { renderer, value throws(RenderingError) in
          try renderer.enterEach(of: value, content, &output)
        }
        next = content.upperBound
      case .call(let callee, let arguments):
        try call(Int(callee), arguments, &output)
      case .choose(let path, let choices, let arguments):
        let choices = template.choices[Int(choices)]
        let callee = try find(path) { _, value throws(RenderingError) in try choices.choose(by: value.pointee) }
        try call(callee, arguments, &output)
      }
    }
  }

  // MARK: Values

  /// Lends the value at the end of a path to `body`.
  private mutating func find<Result>(
    _ path: Path, _ body: (inout Self, UnsafePointer<Value>) throws(RenderingError) -> Result
  ) throws(RenderingError) -> Result {
    let context = contexts[base + Int(path.context)]
    guard path.field >= 0 else { return try body(&self, context.value) }
    guard path.field < context.fields.count, let fields = context.fields.baseAddress else { throw otherType }
    let value = fields + Int(path.field)
    guard path.count > 0 else { return try body(&self, value) }
    return try descend(from: value, Int(path.start)..<Int(path.start + path.count), body)
  }

  private mutating func descend<Result>(
    from value: UnsafePointer<Value>, _ steps: Range<Int>,
    _ body: (inout Self, UnsafePointer<Value>) throws(RenderingError) -> Result
  ) throws(RenderingError) -> Result {
    guard let step = steps.first else { return try body(&self, value) }
    guard case .record(let fields) = value.pointee else { throw otherType }
    let field = Int(numbers[step])
    return try fields.withUnsafeBufferPointer { fields throws(RenderingError) in
      guard field < fields.count, let first = fields.baseAddress else { throw otherType }
      return try descend(from: first + field, steps.dropFirst(), body)
    }
  }

  private func write(
    _ value: UnsafePointer<Value>, escaping: Bool, to output: inout [UInt8]
  ) throws(RenderingError) {
    switch value.pointee {
    case .text(var text):
      text.withUTF8 { bytes in
        if escaping { appendEscaped(bytes, apostrophes: true, to: &output) } else { output.append(contentsOf: bytes) }
      }
    case .html(let bytes): output.append(contentsOf: bytes)
    case .flag, .list, .record: throw otherType
    }
  }

  // MARK: Contexts

  /// Runs operations with a value as the innermost context.
  private mutating func enter(
    _ value: UnsafePointer<Value>, _ content: Range<Int>, _ output: inout [UInt8]
  ) throws(RenderingError) {
    guard case .record(let fields) = value.pointee else {
      return try run(content, in: Context(value: value, fields: .init(start: nil, count: 0)), &output)
    }
    try fields.withUnsafeBufferPointer { fields throws(RenderingError) in
      try run(content, in: Context(value: value, fields: fields), &output)
    }
  }

  private mutating func enterEach(
    of list: UnsafePointer<Value>, _ content: Range<Int>, _ output: inout [UInt8]
  ) throws(RenderingError) {
    guard case .list(let elements) = list.pointee else { throw otherType }
    try elements.withUnsafeBufferPointer { elements throws(RenderingError) in
      guard let first = elements.baseAddress else { return }
      for index in elements.indices { try enter(first + index, content, &output) }
    }
  }

  private mutating func run(
    _ content: Range<Int>, in context: Context, _ output: inout [UInt8]
  ) throws(RenderingError) {
    contexts.append(context)
    try descend(content, &output)
    contexts.removeLast()
  }

  private mutating func call(
    _ callee: Int, _ arguments: Arguments, _ output: inout [UInt8]
  ) throws(RenderingError) {
    let (outerBase, outerCount, caller) = (base, contexts.count, subroutine)
    for number in numbers[Int(arguments.start)..<Int(arguments.start + arguments.count)] {
      contexts.append(contexts[outerBase + Int(number)])
    }
    (base, subroutine) = (outerCount, callee)
    try descend(template.subroutines[callee].start..<template.subroutines[callee].end, &output)
    contexts.removeLast(contexts.count - outerCount)
    (base, subroutine) = (outerBase, caller)
  }

  private mutating func descend(_ content: Range<Int>, _ output: inout [UInt8]) throws(RenderingError) {
    depth += 1
    guard depth <= Template.deepestNesting else { throw tooDeep }
    try run(content, &output)
    depth -= 1
  }

  // MARK: Errors

  private var location: SourceLocation { SourceLocation(path: template.subroutines[subroutine].path) }

  private var tooDeep: RenderingError {
    RenderingError(
      .templateRecursion, "sections and partials are nested more than \(Template.deepestNesting) deep", at: location)
  }

  private var otherType: RenderingError {
    RenderingError(.templateWrongType, "the template was given a value of another type", at: location)
  }
}
