using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>Arrows that nothing ever follows.</summary>
public sealed class ArrowWarningTests
{
    [Theory]
    [InlineData("a->nowhere", "'f.connections[0]': expected the ids of two activities of 'f', found 'a' and 'nowhere'")]
    [InlineData("nowhere->a", "'f.connections[0]': expected the ids of two activities of 'f', found 'nowhere' and 'a'")]
    public async Task When_an_arrow_lacks_an_end_then_it_is_left_out_with_a_warning(string arrow, string message)
    {
        var warning = (await PublishedWarnings.OfAsync(new Drawing("flow").Lines("a", "b").Arrows(arrow, "a->b")))
            .ShouldHaveSingleItem();

        (warning.Field, warning.Code).ShouldBe(("f.connections[0]", "definition.connection-without-end"));
        warning.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("a:Oops->z", "Done", "Oops")]
    [InlineData("d->z", "True, False", "Done")]
    [InlineData("s:lagre->z", "small, large, Default", "lagre")]
    public async Task When_an_arrow_starts_where_its_source_never_ends_then_it_warns(
        string arrow, string expected, string found)
    {
        var warning = (await PublishedWarnings.OfAsync(Branching().Arrows(arrow))).ShouldHaveSingleItem();

        (warning.Field, warning.Code).ShouldBe(("f.connections[0]", "definition.port-unknown"));
        warning.Values.ShouldBe(["f.connections[0]", arrow[..1], expected, found]);
        warning.Message.ShouldContain($"({expected}), found '{found}'");
    }

    [Theory]
    [InlineData("a->z")]
    [InlineData("d:True->z")]
    [InlineData("s:large->z")]
    [InlineData("s:Default->z")]
    [InlineData("j:anything->z")]
    [InlineData("k:anything->z")]
    [InlineData("h:Request too large->z")]
    [InlineData("q:anything->z")]
    public async Task When_an_arrow_may_be_followed_then_nothing_is_said(string arrow) =>
        (await PublishedWarnings.OfAsync(Branching().Arrows(arrow))).ShouldBeEmpty();

    [Fact]
    public async Task When_an_unknown_step_is_followed_then_only_its_type_is_told()
    {
        var drawing = new Drawing("flow").With("u", "Acme.Unknown").Lines("z").Arrows("u:Anything->z");

        (await PublishedWarnings.OfAsync(drawing)).ShouldHaveSingleItem()
            .Code.ShouldBe(EngineErrors.ActivityTypeNotFound);
    }

    private static Drawing Branching()
    {
        var cases = JsonNode.Parse(
            """
            [{"label":"small","condition":{"type":"JavaScript","value":"true"}},
             {"label":"large","condition":{"type":"JavaScript","value":"true"}}]
            """);
        return new Drawing("flow").Lines("a", "z").Decision("d", "true").With("s", "Elsa.FlowSwitch", ("cases", cases))
            .With("j", "Elsa.RunJavaScript").With("k", "Elsa.FlowFork").With("h", "Elsa.HttpEndpoint")
            .With("q", "Elsa.Sequence");
    }
}
