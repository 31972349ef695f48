using System.Globalization;

namespace MimpGeo.Server.Workbooks;

/// <summary>The parts of a workbook that do not depend on its rows.</summary>
static class XlsxParts
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    const int LongestName = 31;
    const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <param name="sheets">Their names, in order; no character of them needs an escape.</param>
    public static IEnumerable<(string Name, string Text)> Fixed(params IReadOnlyList<string> sheets) =>
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>{Each(sheets, (_, at) => $"""<Override PartName="/{Sheet(at)}" ContentType="{Type}.worksheet+xml"/>""")}<Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            {Head}<workbook xmlns="{Namespace}" xmlns:r="{Office}"><sheets>{Each(sheets, (name, at) => $"""<sheet name="{(name.Length > LongestName ? name[..LongestName] : name)}" sheetId="{at}" r:id="rId{at}"/>""")}</sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships">{Each(sheets, (_, at) => $"""<Relationship Id="rId{at}" Type="{Office}/worksheet" Target="worksheets/sheet{at}.xml"/>""")}<Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", $"""
            {Head}<styleSheet xmlns="{Namespace}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm:ss"/><numFmt numFmtId="166" formatCode="0&quot;*&quot;"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf xfId="0" numFmtId="166" applyNumberFormat="1"/><xf xfId="0" applyAlignment="1"><alignment horizontal="right"/></xf></cellXfs></styleSheet>
            """),
    ];

    /// <summary>Where in the package a sheet is.</summary>
    /// <param name="at">Its number, from 1 on.</param>
    public static string Sheet(int at) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{at}.xml");

    static string Each(IReadOnlyList<string> sheets, Func<string, int, string> piece) => string.Concat(sheets.Select((name, at) => piece(name, at + 1)));
}
