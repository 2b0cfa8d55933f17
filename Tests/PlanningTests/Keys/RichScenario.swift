/// A small scenario that uses every form of the format, for tests that change one key in it.
///
/// It is written in block form throughout, so that every key of every record has a line of its own.
enum RichScenario {
  static let text = """
    insatsval: 1
    forbund:
      name: Samordningsförbundet Provbygden
      fictional: yes
      budget_year: 2027
      plan_years: 2
    forbundsordning:
      notice: 2 years
      budget_by: 11-20
    decision:
      samrad: 2026-10-01
      announced: 2026-10-20
      meeting: 2026-11-10
      public: yes
    members:
      fk:
        name: Försäkringskassan
        part: state
        contribution: 2 300 400 kr
        source: besked
      af:
        name: Arbetsförmedlingen
        part: state
        contribution: paid by fk
      norra:
        name: Region Norra
        part: region
        contribution: 701 003 kr
        source: besked
      sodra:
        name: Region Södra
        part: region
        contribution: 480 tkr
        source: besked
      alby:
        name: Alby kommun
        part: kommun
        inhabitants: 30 000
        source: SCB
      berga:
        name: Berga kommun
        part: kommun
        inhabitants: 12 000
        contribution: 480 tkr
        source: SCB
    contributions:
      kommun:
        total: 1 170 tkr
        key: inhabitants
        source: budgetdirektiv
    indexation:
      insatser: 2 %
      fixed_costs: 3 %
      source: SKR
    fixed_costs:
      kansli:
        amount: 700 tkr
        source: budget 2026
      revision:
        amount: 60 tkr
        source: avtal
    reserve:
      name: Oförutsett
      amount: 100 tkr
    equity:
      opening: 900 tkr
      source: årsredovisning
      use: [300 tkr, 200 tkr, 100 tkr]
      motive: Sparade medel ska ned.
    target_groups:
      unga:
        name: Unga utanför
        people: 150
        people_by_kommun: {alby: 110, berga: 40}
        women: 47 %
        ages: 16–29
        before: ekonomiskt bistånd
        baseline: 30 %
        source: kartläggning
      vuxna:
        name: Vuxna med sammansatta behov
        people: 200
        women: 55 %
        ages: 25–64
        before: sjukpenning
        source: kartläggning
    resources:
      coacher:
        name: Arbetscoacher
        held_by: af
        capacity: 3
        source: besked
      lokaler:
        name: Gruppsalen
        unit: platser
        capacity: 60
        source: hyresavtal
    insatser:
      A01:
        name: Samordnat team
        focus: individual
        owner: alby
        parts: [kommun, region, fk, af]
        group: vuxna
        tags: [bas]
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [coaching, kartläggning]
        status: decided
        decided_until: 2028-06-30
        agreement: decided
        source: ansökan
        cost: 1 300 tkr
        volume:
          all_or_nothing: 50 participants
          source: ansökan
        effect:
          outcome: arbete
          net: 8 pe
          months_to_effect: 9 months
          retention: 85 %
          source: uppföljning
      A02:
        name: Steget
        focus: individual
        owner: norra
        parts: [kommun, region, af]
        reaches: [alby]
        group: unga
        tags: [unga]
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [coaching]
        status: ongoing
        agreement: accepted
        source: ansökan
        cost:
          fixed: 200 tkr
          per_participant: 14 tkr
          wind_down: 60 tkr
          source: ansökan
        volume:
          none_or: 20–40 new participants
          source: ansökan
        effect:
          outcome: arbete
          gross: 41 %
          source: uppföljning
        runs:
          change_limit: 40 %
        expected_spend: 90 %
      A03:
        name: Bryggan
        focus: individual
        owner: sodra
        parts: [region, fk, af]
        group: unga
        tags: [unga]
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [vägledning]
        status: new
        agreement: asked
        implementation: regionen från 2030
        source: ansökan
        cost:
          fixed: 90 tkr
          per_team:
            of: 12 participants
            cost: 310 tkr
            source: avtal
          start_up: 40 tkr
          financed_by:
            - name: Europeiska socialfonden
              share: 40 %
              until: 2028-06-30
              source: beslut
            - name: Stiftelsen
              share: 5 %
              source: beslut
          source: ansökan
        volume:
          levels: [12, 24, 36 new participants]
          source: ansökan
        ramp_up: [50 %, 100 %]
        effect:
          - outcome: arbete
            net:
              low: 2 pe
              likely: 8 pe
              high: 10 pe
            source: uppföljning
          - outcome: studier
            net:
              p10: 1 pe
              likely: 5 pe
              p90: 7 pe
            source: uppföljning
        uncertainty:
          cost:
            low: -10 %
            likely: 0 %
            high: 30 %
          take_up:
            low: 60 %
            likely: 80 %
            high: 90 %
          start_delay:
            low: 1 months
            likely: 2 months
            high: 6 months
          source: ägaren
      A04:
        name: Åter i tjänst
        focus: individual
        owner: fk
        parts: [region, fk]
        groups: {vuxna: 80 %, unga: 20 %}
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [hälsoinsats]
        status: new
        agreement: asked
        implementation: regionen
        start: 2027-04-01
        end: 2029-09-30
        runs:
          at_least: 18 months
        source: ansökan
        cost:
          fixed: 150 tkr
          per_participant: 12 tkr
          source: ansökan
        volume:
          none_or: 12–30 new participants
          continuous: yes
          source: ansökan
        women: 60 %
        effect:
          outcome: arbete
          curve:
            - to: 18 participants
              net:
                low: 2 pe
                likely: 9 pe
                high: 12 pe
            - to: 30 participants
              net:
                p10: 0 pe
                likely: 5 pe
                p90: 8 pe
          source: uppföljning
      A05:
        name: Språk och jobb
        focus: individual
        owner: berga
        parts: [kommun, af]
        group: vuxna
        ages: 21–60
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [gymnasieutbildning, språkstöd]
        status: new
        agreement: asked
        implementation: kommunen
        source: ansökan
        cost:
          fixed: 400 tkr
          may_grant: [200 tkr, 300 tkr, 400 tkr]
          source: ansökan
        volume: 24 new participants
        effect:
          outcome: arbete
          net: 7 pe
          source: uppföljning
      A06:
        name: Tvilling ett
        focus: individual
        owner: alby
        parts: [kommun, af]
        group: vuxna
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [motivation]
        status: new
        agreement: accepted
        implementation: kommunen
        source: ansökan
        cost: 300 tkr
        volume: 20 new participants
        effect:
          outcome: arbete
          net: 10 pe
          source: uppföljning
        excludes: [A07]
      A07:
        name: Tvilling två
        focus: individual
        owner: alby
        parts: [kommun, af]
        group: vuxna
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [motivation]
        status: new
        agreement: accepted
        implementation: kommunen
        source: ansökan
        cost: 300 tkr
        volume: 20 new participants
        effect:
          outcome: arbete
          net: 10 pe
          source: uppföljning
      A08:
        name: Arbetsprövning
        focus: individual
        owner: alby
        parts: [kommun, af]
        group: vuxna
        purpose: förvärvsarbete
        coordinated_need: yes
        contains: [arbetsträning]
        status: new
        agreement: accepted
        implementation: kommunen
        source: ansökan
        cost: 350 tkr
        volume: 25 new participants
        effect:
          outcome: arbete
          net: 7 pe
          source: uppföljning
        referred_from: {A01: 60 %}
        uses:
          coacher:
            fixed: 0.5
            per_participant: 0.04
            source: ansökan
      S01:
        name: Samverkansarena
        focus: structural
        owner: norra
        parts: [kommun, region, fk, af]
        purpose: samverkan
        contains: [samverkansarena]
        status: ongoing
        agreement: decided
        source: ansökan
        cost: 210 tkr
        benefit_points:
          points: 1.4
          years: 2
          source: styrelsen
      S02:
        name: Metodstöd
        focus: structural
        owner: sodra
        parts: [region, fk]
        purpose: samverkan
        contains: [kompetensutveckling]
        status: new
        agreement: asked
        source: ansökan
        cost: 120 tkr
        benefit_points:
          points: 0.9
          source: styrelsen
        requires: [A03]
    overlaps:
      - insatser: [A01, A02]
        people: 5
        source: kartläggning
    shared_costs:
      lokal:
        name: Gemensam lokal
        insatser: [A02, A04]
        amount: 80 tkr
        source: hyresavtal
      system:
        name: Gemensamt system
        insatser: [A03, A05]
        amount: 30 tkr
        source: avtal
    at_most_of:
      val:
        count: 2
        insatser: [A05, A08, S02]
    uncertainty:
      shape: triangular
      cost:
        low: -5 %
        likely: 0 %
        high: 15 %
      take_up:
        low: 70 %
        likely: 95 %
        high: 100 %
      start_delay:
        low: 0 months
        likely: 1 months
        high: 4 months
      factors:
        arbetsmarknad:
          moves: [effects, take_up]
          correlation: 40 %
          each: group
          tag: unga
          source: skattning
      source: skattning
    objective:
      maximise: {arbete: 1, studier: 0.8}
      benefit_point: 1 person
      source: styrelsen
    priorities:
      unga:
        at_least: 20 %
        of: insats money
        over:
          tag: unga
        because: Inriktningen
      struktur:
        at_most: 15 %
        of: insats money
        over:
          focus: structural
        because: Inriktningen
      kvinnor:
        between: 45 % – 58 %
        of: participants
        over:
          sex: women
        price: 0.05 persons per participant
        because: Jämn fördelning
      studier:
        at_least: 1 person
        outcome: studier
        each: period
        because: Inriktningen
    benefit_per_part:
      ekonomiskt bistånd:
        state: 70 tkr
        kommun: 200 tkr
        region: 35 tkr
        source: egen beräkning
      sjukpenning:
        state: 250 tkr
        kommun: 27 tkr
        region: 15 tkr
        source: egen beräkning
    last_year:
      A01:
        cost: 1 250 tkr
        participants: 48 participants
        source: budget 2026
      A02:
        cost: 640 tkr
        participants: 32 participants
        forecast: 610 tkr
        source: budget 2026
      S01:
        cost: 205 tkr
        source: budget 2026
    what_ifs:
      mindre:
        name: Mindre sparat
        because: frågan från samrådet
        with: [fast]
        set:
          equity.opening: −10 %
        remove: [at_most_of.val]
      fast:
        name: Dyrare kansli
        set:
          fixed_costs.*: +5 %

    """
}
