using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Engine.Tests.Definitions;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Linting;

/// <summary>What an author wants so, and says why.</summary>
public sealed class AcceptedFindingTests
{
    [Fact]
    public async Task When_a_finding_is_accepted_with_a_reason_then_it_is_listed_and_no_longer_found()
    {
        var drawing = new Drawing("flow").Lines("a")
            .With(Lost(EngineErrors.LintUnreachable, "kept for the old orders"));

        (await PublishedWarnings.FindingsAsync(drawing)).ShouldBeEmpty();
        await using var host = new EngineTestHost();
        var review = await host.Get<DefinitionReview>().OfAsync($"{drawing}", CancellationToken.None);
        review.Accepted.ShouldBe(
            [new AcceptedFinding("lost", EngineErrors.LintUnreachable, "kept for the old orders")]);
    }

    [Fact]
    public async Task When_no_reason_is_given_then_it_is_found() =>
        (await PublishedWarnings.FindingsAsync(
            new Drawing("flow").Lines("a").With(Lost(EngineErrors.LintUnreachable, " "))))
            .ShouldHaveSingleItem().Code.ShouldBe(EngineErrors.LintUnreachable);

    [Fact]
    public async Task When_another_finding_is_accepted_then_that_is_said_besides() =>
        (await PublishedWarnings.FindingsAsync(
            new Drawing("flow").Lines("a").With(Lost(EngineErrors.LintOutcomeUndrawn, "why not"))))
            .Select(finding => finding.Code)
            .ShouldBe([EngineErrors.LintUnreachable, EngineErrors.LintAcceptanceUnused]);

    [Fact]
    public async Task When_a_namesake_in_another_flowchart_is_accepted_too_then_neither_is_found()
    {
        var inside = new Drawing("inside").Lines("b").With(Lost(EngineErrors.LintUnreachable, "so"));

        (await PublishedWarnings.FindingsAsync(
            new Drawing("flow").Lines("a").With(Lost(EngineErrors.LintUnreachable, "so"))
                .With(inside.ToFlowchart("inner")).Arrows("a->inner"))).ShouldBeEmpty();
    }

    private static JsonObject Lost(string code, string reason)
    {
        var lost = Drawing.LineActivity("lost");
        lost["customProperties"] = new JsonObject { ["acceptedFindings"] = new JsonObject { [code] = reason } };
        return lost;
    }
}
