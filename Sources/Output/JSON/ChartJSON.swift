import Compiler
import Source
import Values

/// A chart as data: what is drawn, exact, and what stands beside it.
extension MemoBlock.Chart {
  func write(in json: inout JSONWriter) {
    caption.write(as: "caption", in: &json)
    json.member("form", form.rawValue)
    json.member("alternative", alternative)
    json.member("baseTitle", baseTitle)
    json.member("valueTitle", valueTitle)
    json.key("base")
    json.array { json in
      switch base {
      case .categories(let names): for name in names { json.object { $0.member("label", name) } }
      case .times(let moments):
        for moment in moments {
          json.object { json in
            json.member("label", moment.label)
            json.member("day", moment.day.description)
          }
        }
      }
    }
    json.key("series")
    json.array { json in
      for each in series {
        json.object { json in
          json.member("name", ifPresent: each.name)
          json.key("points")
          json.array { json in
            for point in each.points {
              if let point { point.write(in: &json) } else { json.null() }
            }
          }
        }
      }
    }
    json.key("ticks")
    json.array { json in
      for tick in ticks {
        json.object { json in
          json.member("value", tick.value.description)
          json.member("label", tick.label)
        }
      }
    }
  }
}

extension MemoBlock.Chart.Point {
  fileprivate func write(in json: inout JSONWriter) {
    json.object { json in
      json.member("value", value.description)
      json.member("label", label)
      json.member("upper", ifPresent: upper?.description)
    }
  }
}
