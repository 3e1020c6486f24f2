import Source

/// What makes a memo's page handier where scripts run; without it nothing is lost but the handiness.
///
/// What is copied out of a memo takes its sources along, and each paragraph shows the link that leads to it for good. It
/// asks nobody for anything, and a page's policy names it by its hash.
enum PageScript {
  /// - Parameter labels: of the style.
  static func bytes(_ labels: Labels) -> [UInt8] {
    var words = JSONWriter()
    words.string(labels.copyLink)
    return Array("(label=>{\(body)})(".utf8) + words.bytes + Array(")".utf8)
  }

  /// A note's text is its reference without the ways back; the page's address is told where others can reach it.
  private static let body = #"""

    for(const paragraph of document.querySelectorAll('.body p[id^="p:"]')){
    const link=document.createElement("a");
    link.className="anchor";link.href="#"+paragraph.id;link.textContent="¶";
    link.setAttribute("aria-label",label);
    paragraph.append(link)}
    const facts=new Map;
    for(const fact of document.querySelectorAll(".endnotes .says"))facts.set(fact.dataset.key,fact.closest("li"));
    document.addEventListener("copy",event=>{
    const chosen=getSelection(),notes=new Set;
    if(!chosen.rangeCount||chosen.isCollapsed)return;
    const range=chosen.getRangeAt(0);
    for(const each of document.querySelectorAll(".body [data-key],.body .cite")){
    if(!range.intersectsNode(each)||each.closest(".endnotes,.calculations"))continue;
    const id=each.id.replace(/^cite:(\d+).*/,"note:$1").replace(/^calc:(\d+).*/,"calculation:$1");
    const note=facts.get(each.dataset.key)||document.getElementById(id);
    if(note)notes.add(note)}
    notes.delete(null);
    if(!notes.size)return;
    const lines=[...notes].map(note=>{
    const told=note.querySelector("p").cloneNode(true);
    told.querySelectorAll(".back").forEach(way=>way.remove());
    return(note.value?"["+note.value+"] ":"")+told.textContent.replace(/\s+/g," ").trim()});
    const start=range.startContainer,place=(start.closest?start:start.parentNode).closest("[id]");
    const page=document.querySelector("link[rel=canonical]")?.href||(/^http/.test(location)?location.href.split("#")[0]:"");
    lines.push(document.title+(page?" <"+page+(place?"#"+place.id:"")+">":""));
    const copied=document.createElement("div");
    copied.append(range.cloneContents());
    copied.querySelectorAll(".anchor").forEach(link=>link.remove());
    for(const line of lines){const told=document.createElement("p");told.textContent=line;copied.append(told)}
    event.clipboardData.setData("text/plain",chosen+"\n\n"+lines.join("\n")+"\n");
    event.clipboardData.setData("text/html",copied.innerHTML);
    event.preventDefault()})
    """#
}
