import Source

/// What the server says it can do.
enum ServerCapabilities {
  static func write(in json: inout JSONWriter, _ encoding: PositionEncoding) {
    json.object { json in
      json.key("capabilities")
      json.object { json in
        json.member("positionEncoding", encoding.rawValue)
        json.key("textDocumentSync")
        json.object { json in
          json.key("openClose")
          json.boolean(true)
          // 2: only what changed is sent.
          json.member("change", 2)
          json.key("save")
          json.object { json in
            json.key("includeText")
            json.boolean(false)
          }
        }
        json.key("workspace")
        json.object { json in
          json.key("workspaceFolders")
          json.object { json in
            json.key("supported")
            json.boolean(true)
            json.key("changeNotifications")
            json.boolean(true)
          }
        }
        for feature in FeatureRegistry.all { feature.announcement?(&json) }
      }
      json.key("serverInfo")
      json.object { json in
        json.member("name", "chancery")
        json.member("version", Release.version)
      }
    }
  }
}
