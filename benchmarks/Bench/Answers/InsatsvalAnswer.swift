extension Answer {
  /// What `insatsval plan --format json` says about an instance.
  init(ofInsatsval text: String, _ instance: Instance) {
    self = .nothing
    guard let root = JSONValue(text) else { return }
    switch root["status"]?.text {
    case "optimal": status = .optimal
    case "feasible": status = .feasible
    case "infeasible": status = .infeasible
    default: return
    }
    value = root["objective"]?["value"]?.number
    bound = root["objective"]?["bound"]?.number
    rounding = root["objective"]?["roundingLoss"]?.number ?? 0
    guard status != .infeasible else { return }
    var plan = ProposedPlan(instance)
    for insats in root["insatser"]?.items ?? [] {
      guard let place = insats["id"]?.text.flatMap({ Int($0.dropFirst()) }).map({ $0 - 1 }),
        plan.volumes.indices.contains(place)
      else { continue }
      for entry in insats["years"]?.items ?? [] where entry["funded"] == .flag(true) {
        guard let year = entry["year"]?.number.map({ Int($0) - 2027 }),
          plan.volumes[place].indices.contains(year)
        else { continue }
        plan.volumes[place][year] = entry["participants"]?.number ?? 0
      }
    }
    self.plan = plan
  }
}
