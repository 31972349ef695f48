using System.Diagnostics.CodeAnalysis;

namespace MimpGeo.Domain;

/// <summary>A kind of service of the ministry or promoted by it: its code everywhere, its names, and what may be published of it.</summary>
public sealed record ServiceType : IParsable<ServiceType>
{
    public static readonly ServiceType Cem = new("CEM", "Centro Emergencia Mujer", "Women's emergency centre");
    public static readonly ServiceType Hrt = new("HRT", "Hogar de Refugio Temporal", "Temporary shelter", Protection.Department);
    public static readonly ServiceType CarNna = new("CAR_NNA", "Centro de Acogida Residencial de Niñas, Niños y Adolescentes", "Children's home", Protection.District);

    public static IReadOnlyList<ServiceType> All { get; } =
    [
        Cem,
        new("SAU", "Servicio de Atención Urgente", "Urgent care service"),
        new("SAR", "Servicio de Atención Rural", "Rural care service"),
        Hrt,
        new("CAI", "Centro de Atención Institucional", "Centre for sentenced aggressors"),
        CarNna,
        new("CAR_PAM", "Centro de Atención Residencial para Personas Adultas Mayores", "Home for older persons"),
        new("CAR_PCD", "Centro de Acogida Residencial para Personas con Discapacidad", "Home for persons with disabilities"),
        new("CEDIF", "Centro de Desarrollo Integral de la Familia", "Family development centre"),
        new("CAN", "Centro de Atención de Noche", "Night shelter for older persons"),
        new("EDC", "Educadores de Calle", "Street educators"),
        new("UPE", "Unidad de Protección Especial", "Special protection unit"),
        new("UA", "Unidad de Adopción", "Adoption unit"),
        new("MI60", "Servicio Mi60+", "Mi60+ service for older persons"),
        new("SAIPD", "Servicio de Atención Integral para Personas con Discapacidad", "Integral service for persons with disabilities"),
        new("CONADIS", "Centro de Coordinación Regional del CONADIS", "Regional coordination centre of CONADIS"),
        new("OREDIS", "Oficina Regional de Atención a las Personas con Discapacidad", "Regional office for persons with disabilities"),
        new("DEMUNA", "Defensoría Municipal del Niño y del Adolescente", "Municipal ombudsman for children"),
        new("CIAM", "Centro Integral del Adulto Mayor", "Municipal centre for older persons"),
        new("SOC_BENEF", "Sociedad de Beneficencia", "Charitable society"),
        new("JUGUEMOS", "Juguemos", "Juguemos play spaces"),
        new("PONTE_MODO_NINEZ", "Ponte en Modo Niñez", "Ponte en Modo Niñez"),
        new("LINEA100", "Línea 100", "Helpline 100"),
        new("CHAT100", "Chat 100", "Chat 100"),
        new("AES", "Asistencia económica para víctimas indirectas de feminicidio", "Allowance for indirect victims of femicide"),
        new("PENSION_ORFANDAD", "Pensión por orfandad", "Orphans' allowance"),
    ];

    ServiceType(string code, string name, string nameEn, Protection protection = Protection.Public)
        => (Code, Name, NameEn, Protection) = (code, name, nameEn, protection);

    public string Code { get; }

    /// <summary>The ministry's own name, in Spanish.</summary>
    public string Name { get; }

    public string NameEn { get; }

    public Protection Protection { get; }

    public static ServiceType Parse(string s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var type)
            ? type
            : throw new FormatException($"'{s}' is not a service type: expected {string.Join(", ", All)}.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out ServiceType result)
    {
        result = All.FirstOrDefault(type => type.Code.Equals(s, StringComparison.OrdinalIgnoreCase));
        return result is not null;
    }

    public override string ToString() => Code;
}
