/// The one sheet and the one script of the page. Every screen works without the script.
enum Assets {
  static let style = """
    :root{--ink:#1d2733;--dim:#4d5a68;--line:#c9d1d9;--paper:#fff;--back:#f5f6f4;--blue:#0b4f8a;--pale:#e6eff7;--ok:#1b6237;--okp:#e5f2e9;
      --warn:#7a4b00;--warnp:#fdf1d8;--bad:#9b1c1c;--badp:#fbe6e4}
    *{box-sizing:border-box}
    [hidden]{display:none!important}
    html{font:106.25%/1.5 system-ui,"Segoe UI","Liberation Sans",Carlito,sans-serif;color:var(--ink);background:var(--back)}
    body{margin:0}
    .hopp{position:absolute;left:-99rem}.hopp:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:9}
    .skjult{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .topp{background:var(--paper);border-bottom:1px solid var(--line);padding:.6rem 1.5rem;display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:center}
    .topp b{font-size:1.15rem}.topp .her{color:var(--dim);font-size:.9rem;margin-left:auto}
    .steg{background:var(--paper);border-bottom:1px solid var(--line);padding:0 1.5rem}
    .steg ol{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:0;gap:0 .2rem}
    .steg a{display:block;padding:.55rem .8rem;color:var(--dim);text-decoration:none;border-bottom:3px solid transparent}
    .steg a:hover{text-decoration:underline}.steg [aria-current]{color:var(--blue);border-color:var(--blue);font-weight:600}
    main{max-width:76rem;margin:0 auto;padding:1.2rem 1.5rem 3rem}
    main:focus{outline:none}
    h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 .4rem}h2{font-size:1.15rem;margin:1.6rem 0 .5rem}p{margin:.3rem 0 .7rem;max-width:46rem}
    .ned{color:var(--dim)}
    a{color:var(--blue)}
    :focus-visible{outline:3px solid #0b6bcb;outline-offset:2px}
    .knapp,button{font:inherit;border:1px solid var(--blue);background:var(--paper);color:var(--blue);padding:.5rem 1.1rem;border-radius:.3rem;
      cursor:pointer;text-decoration:none;display:inline-block;min-height:2.75rem}
    .hoved{background:var(--blue);color:#fff}.liten{white-space:nowrap;min-height:2rem;padding:.15rem .7rem;font-size:.9rem}
    .rad{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:1.2rem 0}
    .kort{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem;margin:1rem 0}
    .kort>*{background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.2rem}
    .kort h2{margin-top:0}
    .slipp{border:2px dashed #6d7f92;border-radius:.5rem;background:var(--paper);padding:1.3rem;text-align:center;margin:1rem 0}
    .slipp.over{background:var(--pale);border-color:var(--blue)}
    .slipp p{margin:.2rem auto}
    .slipp label.knapp{margin:.4rem}
    .slipp input[type=file]:focus-visible+label{outline:3px solid #0b6bcb;outline-offset:2px}
    .tabell{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:.4rem;margin:1rem 0}
    table{border-collapse:collapse;width:100%}
    caption{text-align:left;padding:.6rem .9rem;font-weight:600}
    td,th[scope=row]{overflow-wrap:anywhere;hyphens:auto}td{min-width:6rem}th[scope=row]{min-width:8rem}td.tom{min-width:0}
    th,td{text-align:left;vertical-align:top;padding:.5rem .9rem;border-top:1px solid var(--line)}
    thead th{background:#eef1f3;font-size:.9rem}
    label{max-width:100%}
    select,input[type=text],input[type=date]{font:inherit;padding:.35rem .5rem;border:1px solid #76818d;border-radius:.25rem;background:#fff;
      max-width:100%;min-height:2.5rem}
    td input[type=text]{width:100%;min-width:9rem}
    fieldset{border:0;padding:0;margin:0}legend{padding:0}
    .valg label{display:inline-flex;gap:.35rem;align-items:center;margin-right:.9rem;min-height:2rem}
    .m{display:inline-block;overflow-wrap:normal;padding:.05rem .55rem;border-radius:.9rem;font-size:.88rem;border:1px solid}
    .ok{background:var(--okp);color:var(--ok)}.warn{background:var(--warnp);color:var(--warn)}.bad{background:var(--badp);color:var(--bad)}
    .null{background:#eef1f3;color:var(--dim)}
    .note{border-left:4px solid;padding:.6rem .9rem;background:var(--paper);margin:.8rem 0;max-width:none}
    .note.warn{background:var(--warnp)}.note.bad{background:var(--badp)}.note.ok{background:var(--okp)}.note.null{background:#eef1f3}
    .note p,p.note{color:var(--ink);max-width:none}.note ul{margin:.3rem 0;padding-left:1.2rem;color:var(--ink)}
    .ram{padding:.8rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.4rem}
    .sti{overflow-wrap:anywhere}
    .kryssboks{display:inline-flex;gap:.5rem;align-items:center;min-height:2.75rem}
    .hjul{max-width:26rem;margin:1rem auto}.hjul svg{width:100%;height:auto;display:block}
    td input[type=date]{min-width:9.5rem}.aar td input[type=text]{min-width:7rem}.aar th[scope=row]{min-width:11rem}.aar td:nth-child(2){min-width:17rem}.aar td:nth-child(n+3){min-width:7rem}
    [aria-invalid=true]{border:2px solid var(--bad)!important}
    .bok{max-width:50rem;background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:.5rem 1.5rem 2rem}
    .bok h2{font-size:1.35rem;margin-top:2.4rem;border-top:1px solid var(--line);padding-top:1rem}.bok h3{font-size:1.1rem;margin:1.4rem 0 .4rem}
    .bok .innhold h2{border:0;margin-top:.6rem;padding:0;font-size:1.1rem}.bok img{max-width:100%;height:auto;border:1px solid var(--line)}
    .bok pre{background:#eef1f3;padding:.6rem .9rem;overflow-x:auto}.bok code{font-family:"Liberation Mono",Consolas,monospace;font-size:.92em}
    .bok th[scope=row]{font-weight:400}
    nav.utvalg ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;margin:.6rem 0}nav.utvalg [aria-current]{font-weight:600;color:var(--ink);text-decoration:none}
    ul.filer{margin:.3rem 0;padding-left:1.2rem}
    .to{display:grid;grid-template-columns:minmax(0,1fr) 21rem;gap:1.2rem;align-items:start}
    .skjerm{border:1px solid var(--line);border-radius:.4rem;overflow:auto;max-height:85vh;background:#e8e8e4}
    .panel{background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:1rem 1.2rem;position:sticky;top:.5rem;max-height:85vh;overflow:auto}
    .panel h2{margin-top:0}.panel .rad{margin:.6rem 0}.panel select,.panel input[type=text]{width:100%}.panel p{margin:.2rem 0}
    .framdrift{font-weight:600}.framdrift:empty{margin:0}
    .rett h2{margin-top:0}.rett .svar{margin:0 0 1.2rem}.over{display:block}.over span{display:block;font-weight:600}.over input,.over textarea,.rett select{width:100%;max-width:40rem}
    .feil{color:var(--bad);font-weight:600;margin:.2rem 0}
    textarea{font:inherit;padding:.35rem .5rem;border:1px solid #76818d;border-radius:.25rem;background:#fff}
    .panel summary{cursor:pointer;padding:.5rem 0;font-weight:600;min-height:2rem}.steder{list-style:none;margin:0;padding:0}
    .steder li{border-top:1px solid var(--line);padding:.6rem .3rem;scroll-margin:1rem}.steder li:target,.steder li.valgt{background:var(--pale)}
    .steder .navn{font-weight:600}.steder .under{display:block;margin-top:.4rem}
    .kryss legend{float:left;width:100%}.kryss legend+*{clear:both}
    .kryss label{display:flex;gap:.5rem;align-items:center;min-height:2.2rem}
    dl{margin:0}dt{font-weight:600;margin-top:.7rem}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
    @media(max-width:66rem){.topp .her{order:9;flex-basis:100%;margin-left:0}.topp .her+a{margin-left:auto}}
    @media(max-width:60rem){.to{grid-template-columns:minmax(0,1fr)}.panel{position:static;max-height:none}}
    @media(max-width:40rem){main{padding:1rem}.topp,.steg{padding-left:1rem;padding-right:1rem}.topp .her+a{margin-left:0}
      .steg ol{flex-wrap:nowrap;overflow-x:auto}.steg a{white-space:nowrap}
      caption,table,tbody,tr,td,th[scope=row]{display:block;width:100%}
      thead{position:absolute;left:-99rem}
      tr{border-top:1px solid var(--line);padding:.5rem 0}
      td,th[scope=row]{border:0;padding:.2rem .9rem;min-width:0}
      td.tom{display:none}
      td[data-navn]::before{content:attr(data-navn) ": ";color:var(--dim);font-size:.9rem}
      main .knapp,main button{width:100%;text-align:center}.rad form{width:100%}}
    @media print{html{background:#fff;font-size:10pt}.steg,.rad,.slipp,.hopp,.topp .her,.topp form,.ikkepapir,.panel{display:none}
      .to{display:block}.skjerm{border:0;overflow:visible;max-height:none}
      main{max-width:none;padding:0}.tabell,.kort>*{border-color:#999;overflow:visible}tr{break-inside:avoid}
      .topp::after{content:"Fortrolig – unntatt offentlighet";margin-left:auto}
      [lang=nn] .topp::after{content:"Fortruleg – unnateke offentlegheita"}}
    @media(prefers-reduced-motion:reduce){*{scroll-behavior:auto!important}}
    """

  /// How far something has come that takes long stands in a line while the browser waits; a list that is chosen or dropped is sent at once, one that is too large is not; choices that are not saved are kept; and after 15 minutes the page says that it has ended.
  static let script = """
    'use strict';
    (() => {
      const line = document.getElementById('framdrift');
      let asking;
      const follow = () => {
        clearInterval(asking);
        asking = setInterval(async () => {
          try {
            const answer = await fetch('/framdrift'), text = answer.ok ? await answer.text() : '';
            if (line.textContent !== text) line.textContent = text;
          } catch { clearInterval(asking); }
        }, 1000);
      };
      document.addEventListener('submit', follow);
      document.addEventListener('click', event => {
        const link = event.target.closest('a[href^="/"]');
        if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey) follow();
      });
      const box = document.querySelector('.slipp');
      if (box) {
        const form = box.closest('form'), input = box.querySelector('input[type=file]'), say = box.querySelector('[role=status]');
        const isLarge = file => file.size > Number(box.dataset.grense);
        const sendOne = () => {
          if ([...input.files].some(isLarge)) { say.textContent = box.dataset.forstor; input.value = ''; return; }
          if (input.files.length) { say.textContent = box.dataset.sender; form.submit(); follow(); }
        };
        const sendAll = async () => {
          const files = [...input.files], large = files.filter(isLarge), rest = files.filter(file => !isLarge(file));
          input.value = '';
          if (files.length > Number(box.dataset.flest)) { say.textContent = box.dataset.formange; return; }
          const batch = String(crypto.getRandomValues(new Uint32Array(1))[0]);
          let told = 0;
          for (const [index, file] of rest.entries()) {
            if (Date.now() - told > 1000) { told = Date.now(); say.textContent = `${box.dataset.sender} ${index + 1}/${rest.length}`; }
            const data = new FormData();
            data.append('fil', file);
            try {
              const answer = await fetch(`${form.action}?parti=${batch}`, { method: 'POST', body: data });
              if (!answer.ok) throw answer.status;
            } catch { say.textContent = box.dataset.brutt; return; }
          }
          if (!large.length) { if (rest.length) location.assign(box.dataset.videre + batch); return; }
          say.textContent = `${box.dataset.ikkesendt} ${large.map(file => file.name).join(', ')}. `;
          if (!rest.length) return;
          const link = document.createElement('a');
          link.href = box.dataset.videre + batch;
          link.textContent = box.dataset.vis;
          say.append(link);
        };
        const send = () => box.dataset.flest ? sendAll() : sendOne();
        box.querySelector('.send').hidden = true;
        input.addEventListener('change', send);
        box.addEventListener('dragover', event => { event.preventDefault(); box.classList.add('over'); });
        box.addEventListener('dragleave', () => box.classList.remove('over'));
        box.addEventListener('drop', event => {
          event.preventDefault();
          box.classList.remove('over');
          input.files = event.dataTransfer.files;
          send();
        });
      }
      const table = document.querySelector('form[data-utkast]');
      if (table) {
        const say = table.querySelector('[role=status]');
        let timer;
        table.addEventListener('input', () => {
          clearTimeout(timer);
          timer = setTimeout(async () => {
            const answer = await fetch(table.dataset.utkast, { method: 'POST', body: new URLSearchParams(new FormData(table)) });
            say.textContent = answer.ok ? table.dataset.sagt : '';
          }, 1000);
        });
      }
      const places = document.querySelector('form[data-skjema]');
      if (places) {
        const item = link => document.getElementById(link.hash.slice(1));
        const links = row => document.querySelectorAll(`a.sted[href="#${row.id}"]`);
        const point = row => {
          document.querySelectorAll('.valgt').forEach(one => one.classList.remove('valgt'));
          row.classList.add('valgt');
          links(row).forEach(one => one.classList.add('valgt'));
        };
        document.addEventListener('click', event => {
          const link = event.target.closest('a.sted');
          const row = link && item(link);
          if (!row) return;
          event.preventDefault();
          const group = row.closest('details');
          if (group) group.open = true;
          point(row);
          (row.querySelector('select') || row).focus();
        });
        places.addEventListener('focusin', event => {
          const row = event.target.closest('li');
          if (!row) return;
          point(row);
          const first = links(row)[0];
          if (first) first.scrollIntoView({ block: 'nearest' });
        });
        places.addEventListener('change', event => {
          if (event.target.tagName !== 'SELECT') return;
          const row = event.target.closest('li'), value = event.target.value;
          const look = value === '' ? row.dataset.tom : value === '-' ? 'uten' : 'funnet';
          links(row).forEach(one => {
            one.classList.remove('apen', 'uten', 'funnet');
            one.classList.add(look);
            const text = one.querySelector('.tom');
            if (text && look === 'funnet') text.textContent = event.target.selectedOptions[0].textContent;
          });
        });
      }
      setTimeout(() => { document.getElementById('borte').hidden = false; }, 15 * 60 * 1000);
    })();
    """
}
