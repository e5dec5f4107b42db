using System.Globalization;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Drawings;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Drawings;

/// <summary>Which way an instance went, in the picture of its version.</summary>
public sealed class PassagePictureTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 30, 15, TimeSpan.Zero); // 09:30:15 at the estate

    [Theory]
    [InlineData(PassageState.Done, 1, "done", "03-02 09:30 完成")]
    [InlineData(PassageState.Done, 2, "done", "03-02 09:30 完成 ×2")]
    [InlineData(PassageState.UnderWay, 1, "under-way", "03-02 09:30 起进行中")]
    [InlineData(PassageState.CalledOff, 1, "called-off", "03-02 09:30 取消")]
    [InlineData(PassageState.Faulted, 3, "faulted", "03-02 09:30 出错 ×3")]
    public async Task When_a_step_was_reached_then_its_state_and_its_time_are_seen(
        PassageState state, int times, string look, string said)
    {
        var picture = await DrawAsync(new StepPassage(state, times, At, new HashSet<string>()));

        picture.All("g", "reached").Select(step => step.Attribute("data-step")?.Value).Where(id => id is not null)
            .ShouldBe(["a"]);
        picture.All("g", look).ShouldContain(step => step.Attribute("data-step")!.Value == "a");
        picture.All("text", "passage").Select(text => text.Value).ShouldBe([said]);
        picture.All("text", "heading").Single().Value.ShouldBe("walk · WX-1");
        picture.All("text", "byline")[0].Value.ShouldBe("walk · 第 1 版 · 截至 2026-03-02 09:30:15");
    }

    [Theory]
    [InlineData("Done", "b")]
    [InlineData("Other", "c")]
    public async Task When_a_step_gave_an_outcome_then_the_arrows_of_that_one_are_bold(string outcome, string target)
    {
        var picture = await DrawAsync(
            new StepPassage(PassageState.Done, 1, At, new HashSet<string> { outcome }));

        picture.All("g", "taken").Select(arrow => arrow.Attribute("data-to")?.Value).Where(id => id is not null)
            .ShouldBe([target]);
    }

    private static async Task<ProcessPicture> DrawAsync(StepPassage first)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var document = $"{new Drawing("walk").Lines("a", "b", "c").Arrows("a->b", "a:Other->c")}";
        var workflow = await host.Engine.Get<WorkflowCompiler>().CompileAsync(document, CancellationToken.None);
        var steps = new Dictionary<string, StepPassage>
        {
            [workflow.NodeIdOf(workflow.Steps.Single(step => step.Id == "a"))] = first,
        };
        return PassagePictures.Of(
            workflow, null, new InstancePassage("WX-1", At, steps), host.Engine.Get<IClockRules>().Current,
            new CultureInfo("zh")).ShouldNotBeNull();
    }
}
