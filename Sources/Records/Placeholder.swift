extension Handling { public var description: String { tlp?.label ?? "U" } }
