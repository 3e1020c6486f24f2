import Source

/// The files whose changes the editor is asked to tell of.
enum FileWatching {
  static let patterns = ["**/*.md", "**/*.yaml", "**/*.txt", "**/*.sql", "**/chancery.lock"]

  static let registration = Outgoing.request("chancery/watch", "client/registerCapability") { json in
    json.object { json in
      json.key("registrations")
      json.array { json in
        json.object { json in
          json.member("id", "chancery/watch")
          json.member("method", "workspace/didChangeWatchedFiles")
          json.key("registerOptions")
          json.object { json in
            json.key("watchers")
            json.array { json in
              for pattern in patterns { json.object { json in json.member("globPattern", pattern) } }
            }
          }
        }
      }
    }
  }
}
