using MimpGeo.Cartography.Labels;
using MimpGeo.Tests.Support;
using Xunit;

namespace MimpGeo.Tests.Cartography;

public sealed class ToponymTests
{
    [Theory]
    [InlineData("Coronel Gregorio Albarracín Lanchipa", "Cnel. Gregorio Albarracín Lanchipa|Cnel. G. Albarracín Lanchipa|Cnel. G. Albarracín L.")]
    [InlineData("José Luis Bustamante y Rivero", "J. L. Bustamante y Rivero|J. L. Bustamante y R.")]
    [InlineData("General Sánchez Cerro", "Gral. Sánchez Cerro|Gral. Sánchez C.")]
    [InlineData("San Juan de Lurigancho", "S. Juan de Lurigancho|S. J. de Lurigancho")]
    [InlineData("Villa María del Triunfo", "V. María del Triunfo|V. M. del Triunfo")]
    [InlineData("Villa El Salvador", "V. El Salvador")]
    [InlineData("Santo Domingo de los Olleros", "Sto. Domingo de los Olleros|Sto. D. de los Olleros")]
    [InlineData("Mariscal Ramón Castilla", "Mcal. Ramón Castilla|Mcal. R. Castilla")]
    [InlineData("Daniel Alcides Carrión", "D. A. Carrión")]
    [InlineData("María Parado de Bellido", "M. Parado de Bellido|M. P. de Bellido")]
    [InlineData("Carmen de la Legua Reynoso", "C. de la Legua Reynoso|C. de la L. Reynoso")]
    [InlineData("Nuevo Chimbote", "Nvo. Chimbote")]
    [InlineData("Santa Rosa", "Sta. Rosa")]
    [InlineData("La Victoria", "")] // nothing that may go
    [InlineData("28 de Julio", "")]
    [InlineData("Cusco", "")]
    [InlineData("Santa", "")]
    public void A_name_is_abbreviated_step_by_step(string name, string forms) => Assert.Equal(forms, string.Join('|', Toponym.Abbreviations(name)));

    [Theory]
    [InlineData("San Juan de Lurigancho", "San Juan|de Lurigancho")]
    [InlineData("Carmen de la Legua Reynoso", "Carmen de la Legua|Reynoso")] // not after "de", not after "la"
    [InlineData("Villa El Salvador", "Villa|El Salvador")]
    [InlineData("Cnel. G. Albarracín L.", "Cnel. G. Albarracín|L.")]
    [InlineData("Gral. Cerro", null)]
    [InlineData("La Victoria", null)]
    [InlineData("Cusco", null)]
    public void A_name_is_broken_where_its_words_allow(string name, string? lines) => Assert.Equal(lines?.Replace('|', '\n'), Toponym.InTwoLines(name));

    [Fact]
    public void Every_form_of_every_name_in_the_store_is_shorter_and_keeps_a_whole_word_of_it()
    {
        foreach (var name in CsvTable.Shipped("territories.csv").Select(row => row["name"]).Distinct())
        {
            var forms = Toponym.Abbreviations(name);
            var words = name.Split(' ');

            Assert.All(forms.Prepend(name).Zip(forms), pair => Assert.True(pair.Second.Length < pair.First.Length));
            Assert.All(forms, form => Assert.Contains(form.Split(' '), word => word.Length > 1 && words.Contains(word)));
            Assert.All(forms, form => Assert.Equal(words.Length, form.Split(' ').Length));
            Assert.All(Toponym.Texts(name), text => Assert.Contains(text.Replace('\n', ' '), forms.Prepend(name)));
        }
    }

    [Theory]
    [InlineData("GENERAL SANCHEZ CERRO", "General Sanchez Cerro")]
    [InlineData("SAN JOSÉ DE LOS MOLINOS", "San José de los Molinos")]
    [InlineData("JOSE LUIS BUSTAMANTE Y RIVERO", "Jose Luis Bustamante y Rivero")]
    [InlineData("LA UNIÓN", "La Unión")] // large at the beginning
    [InlineData("VILLA EL SALVADOR", "Villa El Salvador")]
    [InlineData("ÑAHUIMPUQUIO", "Ñahuimpuquio")]
    [InlineData("HUAYLLAY-GRANDE (BARRIO)", "Huayllay-Grande (Barrio)")]
    [InlineData("O'HIGGINS", "O'Higgins")]
    [InlineData("C.P. PÍO XII", "C.P. Pío XII")]
    [InlineData("28 DE JULIO", "28 de Julio")]
    [InlineData("1RO DE MAYO", "1ro de Mayo")]
    [InlineData("PUENTE PAUCARTAMBO (2B)", "Puente Paucartambo (2B)")]
    [InlineData("LA PERLITA (LA PERLA)", "La Perlita (La Perla)")]
    [InlineData("UPIS CRISTO REY-LA FLORIDA", "Upis Cristo Rey-La Florida")]
    [InlineData("SIGLO XXI", "Siglo XXI")]
    [InlineData("Carmen de la Legua Reynoso", "Carmen de la Legua Reynoso")]
    [InlineData("El Porvenir II", "El Porvenir II")]
    [InlineData("", "")]
    public void Capitals_become_proper_case(string name, string proper) => Assert.Equal(proper, ProperCase.Of(name));

    [Fact]
    public void Proper_case_changes_nothing_but_case_and_leaves_what_is_proper()
    {
        // Of some names the list writes a particle with a capital.
        Assert.All(CsvTable.Shipped("territories.csv"), row => Assert.Equal(row["name"].Replace(" Del ", " del ", StringComparison.Ordinal), ProperCase.Of(row["name"])));
        Assert.All(CsvTable.Shipped("places.csv").Take(20_000), row => Assert.Equal(row["name"], ProperCase.Of(row["name"]), ignoreCase: true));
    }

    [Fact]
    public void Most_names_in_capitals_come_back_as_the_store_has_them()
    {
        var names = CsvTable.Shipped("territories.csv").Select(row => row["name"]).ToArray();

        Assert.InRange(names.Count(name => ProperCase.Of(name.ToUpperInvariant()) == name), names.Length * 0.99, names.Length);
    }
}
