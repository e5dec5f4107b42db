using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Tests.Steps;

public sealed class WordListTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" ", "")]
    [InlineData("technician", "technician")]
    [InlineData(" technician , finance,", "technician|finance")]
    [InlineData("""["technician", " finance "]""", "technician|finance")]
    [InlineData(""" [ "technician" ] """, "technician")]
    [InlineData("""[null, "", "finance"]""", "finance")]
    [InlineData("[]", "")]
    [InlineData("[technician", "[technician")]
    public void When_a_text_is_read_then_both_ways_of_writing_several_words_are_known(string? text, string words) =>
        string.Join('|', WordList.Of(text)).ShouldBe(words);

    [Theory]
    [InlineData("Literal", "a,b", "a|b")]
    [InlineData("literal", "a", "a")]
    [InlineData("Object", """["a","b"]""", "a|b")]
    [InlineData("JavaScript", "'a'", null)]
    public void When_an_input_is_drawn_then_only_what_stands_there_is_known_without_an_order(
        string kind, string value, string? words)
    {
        var input = new Input<string>(new Expression(kind, JsonSerializer.SerializeToElement(value)));

        (WordList.Drawn(input) is { } drawn ? string.Join('|', drawn) : null).ShouldBe(words);
    }

    [Fact]
    public void When_nothing_is_drawn_then_what_holds_then_counts() =>
        WordList.Drawn(new Input<string>("a, b")).ShouldBe(["a", "b"]);
}
