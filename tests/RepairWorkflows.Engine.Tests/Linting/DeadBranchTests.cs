using RepairWorkflows.Engine.Tests.Definitions;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Linting;

/// <summary>Steps that no way leads to, and ends that lead nowhere.</summary>
public sealed class DeadBranchTests
{
    [Fact]
    public async Task When_no_arrow_leads_to_a_step_then_it_is_found()
    {
        var found = await PublishedWarnings.FindingsAsync(new Drawing("flow").Lines("a", "b", "lost").Arrows("a->b"));

        var finding = found.ShouldHaveSingleItem();
        (finding.Code, finding.Field, finding.ActivityId).ShouldBe((EngineErrors.LintUnreachable, "lost", "lost"));
    }

    [Fact]
    public async Task When_two_steps_lead_to_each_other_alone_then_both_are_found() =>
        (await PublishedWarnings.FindingsAsync(new Drawing("flow").Lines("a", "b", "c").Arrows("b->c", "c->b")))
            .Select(finding => finding.Field).ShouldBe(["b", "c"]);

    [Fact]
    public async Task When_it_lies_in_a_flowchart_inside_then_it_is_found_too()
    {
        var inside = new Drawing("inside").Lines("c", "lost").ToFlowchart("inner");

        (await PublishedWarnings.FindingsAsync(new Drawing("flow").Lines("a").With(inside).Arrows("a->inner")))
            .ShouldHaveSingleItem().Field.ShouldBe("lost");
    }

    [Fact]
    public async Task When_a_step_may_start_the_workflow_then_it_needs_no_arrow()
    {
        var trigger = Drawing.Activity("called", "Elsa.Event", ("eventName", Drawing.Literal("call")));
        trigger["customProperties"] = new System.Text.Json.Nodes.JsonObject { ["canStartWorkflow"] = true };

        (await PublishedWarnings.FindingsAsync(
            new Drawing("flow").With("s", "Elsa.Start").Lines("a").With(trigger).Arrows("s->a", "called->a")))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task When_one_way_of_a_decision_is_not_drawn_then_it_is_found()
    {
        var found = await PublishedWarnings.FindingsAsync(
            new Drawing("flow").Decision("d", "true").Lines("a").Arrows("d:True->a"));

        var finding = found.ShouldHaveSingleItem();
        (finding.Code, finding.Field).ShouldBe((EngineErrors.LintOutcomeUndrawn, "d"));
        finding.Values.ShouldBe(["d", "False"]);
    }

    [Fact]
    public async Task When_nothing_is_drawn_behind_a_decision_or_both_ways_are_then_nothing_is_found()
    {
        (await PublishedWarnings.FindingsAsync(new Drawing("flow").Decision("d", "true"))).ShouldBeEmpty();
        (await PublishedWarnings.FindingsAsync(
            new Drawing("flow").Decision("d", "true").Lines("a").Arrows("d:True->a", "d:False->a"))).ShouldBeEmpty();
    }
}
