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

    /// <param name="collection">A collection's id, which is the sheet's name: no character of it needs an escape.</param>
    public static IEnumerable<(string Name, string Text)> Fixed(string collection) =>
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            {Head}<workbook xmlns="{Namespace}" xmlns:r="{Office}"><sheets><sheet name="{(collection.Length > LongestName ? collection[..LongestName] : collection)}" sheetId="1" r:id="rId1"/><sheet name="Fuente" sheetId="2" r:id="rId2"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", $"""
            {Head}<styleSheet xmlns="{Namespace}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm:ss"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
            """),
    ];
}
