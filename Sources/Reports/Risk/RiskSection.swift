import Model
import Planning

extension Page {
  /// What the plan comes to over the futures, beside the plan that takes the figures as they stand.
  mutating func addRisk(_ risk: RiskFindings) {
    heading(Phrase(sv: "Om siffrorna blir annorlunda", en: "If figures turn out otherwise"))
    addFutures(risk)
    var table = Table([.left, .right, .right])
    table.addHeadings([
      "", Phrase(sv: "förslaget", en: "the plan")(language),
      risk.plain == nil
        ? "" : Phrase(sv: "bäst om siffrorna stämmer", en: "best if the figures hold")(language),
    ])
    for row in risk.rows {
      table.add([
        row.name(language), row.chosen(language), row.plain?(language) ?? "",
      ])
    }
    self.table(table)
    if risk.risk.aim != nil, risk.countsMore {
      paragraph(
        risk.unit == .personYears
          ? Phrase(
            sv: "Värdena är personår och det som annat är värt i målet, som nyttopoäng.",
            en: "Values are person-years and what else counts in the objective, such as points.")
          : Phrase(
            sv: "Värdena är personer och det som annat är värt i målet, som nyttopoäng.",
            en: "Values are persons and what else counts in the objective, such as points."))
    }
    if risk.plain?.isPaid.contains(false) == true {
      paragraph(
        Phrase(
          sv:
            "Där pengarna inte räcker går den andra planen inte att genomföra: dess värden förutsätter att någon betalar.",
          en:
            "Where the money does not suffice the other plan cannot be carried out: its values take for granted that somebody pays."
        ))
    }
    addBudget(risk)
    if risk.isSame {
      paragraph(
        Phrase(
          sv: "Det är samma förslag som när siffrorna tas som de är angivna.",
          en: "It is the same plan as when the figures are taken as they are stated."))
    } else if let plain = risk.plain {
      addChange(from: plain, in: risk)
    }
  }

  private mutating func addFutures(_ risk: RiskFindings) {
    if !risk.futures.isEmpty {
      let names = (
        sv: risk.futures.map(\.name.sv), en: risk.futures.map(\.name.en)
      )
      paragraph(
        Phrase(
          sv:
            "Framtiderna är \(list: names.sv), alla lika sannolika. Pengarna räcker i var och en av dem.",
          en:
            "The futures are \(list: names.en), all equally likely. The money suffices in each of them."
        ))
    } else if risk.risk.aim != nil {
      paragraph(
        Phrase(
          sv: "Framtiderna är \(risk.over) av de osäkra uppgifterna, alla lika sannolika.",
          en: "The futures are \(risk.over) of the uncertain figures, all equally likely."))
    }
  }

  private mutating func addBudget(_ risk: RiskFindings) {
    guard let budget = risk.risk.budget, let fresh = risk.fresh else { return }
    let interval = fresh.interval(isJoint: budget.isJoint)
    let share = fresh.probability(isJoint: budget.isJoint).flooredShare
    let least = Share(millionths: Int(interval.lowerBound * 1_000) * 1_000)
    let most = Share(millionths: Int((interval.upperBound * 1_000).rounded(.up)) * 1_000)
    let span =
      budget.isJoint
      ? Phrase(sv: "alla år", en: "every year")
      : Phrase(sv: "det sämsta året", en: "the worst year")
    paragraph(
      Phrase(
        sv:
          "Prövat på \(fresh.draws) nya dragningar räcker pengarna \(span) i \(share) av dem: sannolikheten är \(least) till \(most) (95 % säkert). Kravet är \(budget.probability).",
        en:
          "Tried on \(fresh.draws) new draws the money suffices \(span) in \(share) of them: the probability is \(least) to \(most) (95% sure). The demand is \(budget.probability)."
      ))
    if interval.upperBound < budget.probability.fraction.approximate {
      paragraph(
        Phrase(
          sv: "Det är mindre än kravet: fler dragningar behövs för att hålla det.",
          en: "That is less than the demand: more draws are needed to keep it."))
    }
  }

  /// What weighing risk moves out and in.
  private mutating func addChange(
    from plain: RiskFindings.Outcome, in risk: RiskFindings
  ) {
    let chosen = risk.chosen.funded
    let out = plain.funded.filter { !chosen.contains($0) }.map(risk.name)
    let into = chosen.filter { !plain.funded.contains($0) }.map(risk.name)
    guard !out.isEmpty || !into.isEmpty else {
      return paragraph(
        Phrase(
          sv: "Samma insatser, men andra år eller volymer, än om siffrorna tas som de är angivna.",
          en: "The same insatser, in other years or volumes than if figures are taken as stated."))
    }
    let parts = [
      out.isEmpty ? nil : Phrase(sv: "går \(list: out) ut", en: "\(list: out) go out"),
      into.isEmpty ? nil : Phrase(sv: "kommer \(list: into) in", en: "\(list: into) come in"),
    ].compactMap(\.self)
    let change = (
      sv: parts.map(\.sv).joined(separator: " och "),
      en: parts.map(\.en).joined(separator: " and ")
    )
    paragraph(
      Phrase(
        sv: "När risken vägs in \(change.sv).", en: "When risk is weighed \(change.en)."))
  }
}

extension RiskFindings {
  /// One line of what plans come to.
  fileprivate struct Row {
    let name: Phrase
    let chosen: Phrase
    let plain: Phrase?
  }

  fileprivate var rows: [Row] {
    var rows = [
      row(
        Phrase(sv: "Om siffrorna blir som angivet", en: "If figures turn out as stated")
      ) { phrase($0.asStated.units) }
    ]
    if risk.aim != nil {
      rows.append(
        row(Phrase(sv: "I medel", en: "On average")) { outcome in
          outcome.mean.map { phrase($0.units) }
        })
      if futures.isEmpty || risk.aim == .cvar {
        rows.append(
          row(
            Phrase(
              sv: "I medel i de sämsta \(risk.level)", en: "On average in the worst \(risk.level)")
          ) { outcome in
            outcome.tail(at: risk.level).map { phrase($0.units) }
          })
      }
      rows.append(
        row(Phrase(sv: "I det sämsta fallet", en: "In the worst case")) { outcome in
          outcome.valuation.map { self.worst($0) }
        })
    }
    if risk.aim == .regret {
      rows.append(
        row(Phrase(sv: "Största ånger", en: "Largest regret")) { outcome in
          outcome.valuation.flatMap { self.regret($0) }
        })
    }
    if !futures.isEmpty {
      rows.append(
        row(Phrase(sv: "Pengarna räcker i", en: "The money suffices in")) { outcome in
          let paid = outcome.isPaid.count(where: \.self)
          return Phrase(
            sv: "\(paid) av \(futures.count)", en: "\(paid) of \(futures.count)")
        })
    }
    if let budget = risk.budget {
      rows.append(
        row(Phrase(sv: "Pengarna räcker i", en: "The money suffices in")) { outcome in
          outcome.budget.map { reliability in
            let share = reliability.probability(isJoint: budget.isJoint).flooredShare
            return Phrase(
              sv: "\(share) av \(reliability.draws)", en: "\(share) of \(reliability.draws)")
          }
        })
    }
    return rows
  }

  private func row(_ name: Phrase, _ figure: (Outcome) -> Phrase?) -> Row {
    Row(
      name: name, chosen: figure(chosen) ?? Phrase(sv: "–", en: "–"),
      plain: plain.flatMap(figure))
  }

  private func worst(_ valuation: RiskValuation) -> Phrase {
    let isAlone = valuation.values.count { $0 == valuation.worst } == 1
    return named(phrase(valuation.worst), isAlone ? valuation.worstPlace : nil)
  }

  private func regret(_ valuation: RiskValuation) -> Phrase? {
    guard let regrets = valuation.regrets, let largest = valuation.largestRegret,
      let place = regrets.firstIndex(of: largest)
    else { return nil }
    return named(phrase(largest), regrets.count { $0 == largest } == 1 ? place : nil)
  }

  private func named(_ amount: Phrase, _ place: Int?) -> Phrase {
    guard let place, futures.indices.contains(place) else { return amount }
    let name = futures[place].name
    return Phrase(sv: "\(amount) (\(name))", en: "\(amount) (\(name))")
  }
}
