namespace MimpGeo.Import.Checks;

/// <summary>What a row's code turns out to be, judged by the name (or the point) beside it.</summary>
enum CodeReading
{
    /// <summary>INEI's code of the territory that the row speaks of.</summary>
    Inei,

    /// <summary>INEI's, with the name spelt otherwise.</summary>
    IneiSpeltOtherwise,

    /// <summary>RENIEC's code of the territory that the row speaks of.</summary>
    Reniec,

    /// <summary>The code of another territory.</summary>
    Another,

    /// <summary>Nobody's.</summary>
    Unknown,
}
