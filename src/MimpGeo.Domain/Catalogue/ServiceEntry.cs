namespace MimpGeo.Domain.Catalogue;

/// <summary>What planners and people who seek help have to know of a service type.</summary>
/// <param name="Type">Which.</param>
/// <param name="Programme">Who answers for it.</param>
/// <param name="Label">As short as the ministry writes it at the head of a table.</param>
/// <param name="Purpose">What it does.</param>
/// <param name="Population">For whom.</param>
/// <param name="Modalities">The forms that it takes; empty where there is one only.</param>
public sealed record ServiceEntry(
    ServiceType Type, Programme Programme, string Label, Text Purpose, Text Population, IReadOnlyList<Modality> Modalities)
{
    /// <summary>It has no centres: whoever is entitled gets it wherever they are.</summary>
    public bool IsNationwide { get; init; }

    /// <summary>Its name, with the abbreviation where it has one.</summary>
    public string Title => Label.Contains('.', StringComparison.Ordinal) || Type.Name.Contains(Label, StringComparison.OrdinalIgnoreCase)
        ? Type.Name
        : $"{Type.Name} – {Label}";
}

/// <summary>A form that a service takes, under the name that data use.</summary>
public sealed record Modality(string Name, Text Meaning);

/// <summary>An abbreviation and what it stands for.</summary>
public sealed record Abbreviation(string Short, Text Meaning);
