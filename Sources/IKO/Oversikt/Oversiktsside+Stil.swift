extension Oversiktsside {
  /// How the page looks: dark text on white, one blue, and a red that also has a mark, so that colour alone says nothing.
  static let stil = """
    :root { --tekst: #1b1f24; --dempet: #4d5761; --blå: #1f4e79; --rød: #9b1c1c; --linje: #d5dae0; --flate: #f3f6f9; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 84rem; padding: 1.5rem 2rem 3rem; color: var(--tekst); background: #fff;
      font: 1rem/1.45 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
    h1 { margin: 0 0 .25rem; font-size: 1.9rem; color: var(--blå); }
    h2 { margin: 0 0 .5rem; font-size: 1.2rem; color: var(--blå); }
    p { margin: .25rem 0; }
    a { color: var(--blå); }
    a:focus-visible { outline: 3px solid #f0a30a; outline-offset: 2px; }
    .hopp { position: absolute; left: -99rem; }
    .hopp:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; }
    .fortrolig, footer { color: var(--dempet); font-size: .9rem; }
    .når { font-size: 1.1rem; font-weight: 600; }
    .tema { margin: .5rem 0; padding-left: 1.2rem; max-width: 60rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 0; padding: 0; list-style: none; }
    nav a { display: block; padding: .35rem .7rem; border: 1px solid var(--linje); border-radius: .4rem;
      background: var(--flate); text-decoration: none; }
    nav a:hover { border-color: var(--blå); }
    nav .haster a { border-color: var(--rød); color: var(--rød); background: #fff; }
    nav .mer a { background: #fff; border-color: transparent; text-decoration: underline; }
    section { margin-top: 2rem; break-inside: auto; }
    section.haster h2 { color: var(--rød); }
    .haster h2::before { content: "! "; font-weight: 700; }
    .antall { font-weight: 400; }
    table { width: 100%; border-collapse: collapse; font-size: .95rem; }
    caption, .skjult { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--linje);
      overflow-wrap: break-word; }
    thead th { color: var(--dempet); font-weight: 600; font-size: .85rem; border-bottom: 2px solid var(--linje); }
    tbody th { font-weight: 600; }
    .elev { width: 14rem; } .klasse { width: 5rem; } .dato { width: 8rem; } .ansvar { width: 12rem; }
    .elever .elev { width: 15%; } .elever .klasse { width: 5.5%; } .elever .plan { width: 12%; } .elever .mål { width: 21%; }
    .elever .tiltak { width: 26%; } .elever .dato { width: 10%; } .elever .lest { width: 5%; }
    .perioder { margin: 0; }
    .perioder ol { margin: 0; padding: 0; list-style: none; }
    .perioder li { display: grid; grid-template-columns: 15rem 1fr; align-items: center; break-inside: avoid; }
    .perioder .hvem { padding-right: .75rem; font-size: .9rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .perioder svg { display: block; width: 100%; height: 1.6rem; overflow: visible; }
    .perioder svg.punkt { width: 1px; height: 1px; }
    .perioder text { font-size: .78rem; fill: var(--dempet); }
    .rute { stroke: var(--linje); } .idag { stroke: var(--rød); stroke-width: 2; } .perioder .idagtekst { fill: var(--rød); font-weight: 600; }
    .åpen { fill: var(--blå); } .slutt { fill: #c6d0da; stroke: #6b7783; } .over { fill: #fff; stroke: var(--rød); stroke-width: 2; stroke-dasharray: 5 3; }
    .møte { fill: #f0a30a; stroke: #5c3d00; } .holdt { fill: #fff; stroke: #1b1f24; stroke-width: 2; }
    .forklaring { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .5rem; font-size: .9rem; }
    .forklaring span { display: inline-flex; align-items: center; gap: .4rem; }
    .perioder .forklaring svg { width: 1.6rem; height: 1rem; }
    .året svg { display: block; width: 22rem; max-width: 100%; margin: 0 auto 1rem; }
    footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--linje); }
    @media (max-width: 44rem) {
      body { padding: 1rem; }
      h1 { font-size: 1.5rem; }
      table, thead, tbody, tr, th, td { display: block; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tr { padding: .5rem 0; border-bottom: 1px solid var(--linje); }
      th, td { padding: .1rem 0; border: 0; }
      td { display: grid; grid-template-columns: 8rem 1fr; gap: .5rem; }
      td::before { content: attr(data-navn); color: var(--dempet); font-size: .85rem; }
      td.tom { display: none; }
      .perioder li { grid-template-columns: 1fr; }
      .perioder .hvem { padding: .3rem 0 0; }
      .perioder .akse .hvem { display: none; }
    }
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      html { font-size: 9pt; }
      body { max-width: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      nav, .hopp { display: none; }
      nav .mer a { background: #fff; border-color: transparent; text-decoration: underline; }
    section { margin-top: 6mm; }
      h2 { break-after: avoid; }
      thead { display: table-header-group; }
      tr, li { break-inside: avoid; }
      .perioder svg { height: 5mm; }
    }
    """
}
