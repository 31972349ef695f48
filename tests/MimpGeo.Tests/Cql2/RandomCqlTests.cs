using FsCheck;
using FsCheck.Fluent;
using MimpGeo.Cql2;
using Xunit;

namespace MimpGeo.Tests.Cql2;

public sealed class RandomCqlTests
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    [Fact]
    public void Text_is_read_back_as_the_tree_that_was_written()
        => Check.One(Thorough, Prop.ForAll(RandomCql.Filter, filter => Cql.ParseText(filter.ToText()).Equals(filter)));

    [Fact]
    public void Json_is_read_back_as_the_tree_that_was_written()
        => Check.One(Thorough, Prop.ForAll(RandomCql.Filter, filter => Cql.ParseJson(filter.ToJson()).Equals(filter)));

    [Fact]
    public void A_text_cut_anywhere_is_a_filter_or_an_error_with_its_place()
        => Check.One(Thorough, Prop.ForAll(RandomCql.Filter, Gen.Choose(0, 200).ToArbitrary(), (filter, cut) =>
        {
            var text = filter.ToText();
            var told = Record.Exception(() => Cql.ParseText(text[..Math.Min(cut, text.Length)]));
            return told is null or CqlException { Where: ['c', 'o', 'l', ..] };
        }));
}
