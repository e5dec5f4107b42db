using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.ServiceResponse;

/// <summary>Each limit warns whose work it is, and tells somebody further when it is passed.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("feedback-assessment", 1, Role.ServiceSupervisor, Role.ProjectManager)]
    [InlineData("feedback-solution", 3, Role.ProjectManager, Role.ServiceSupervisor)]
    [InlineData("feedback-answer", 1, Role.ServiceAgent, Role.ServiceSupervisor)]
    [InlineData("feedback-confirmation", 7, Role.ServiceAgent, Role.ServiceSupervisor)]
    public async Task When_a_limit_is_passed_then_somebody_further_is_told(
        string policy, int days, string warned, string told)
    {
        await using var host = await Play.HostAsync();
        var order = await ToAsync(host, policy);
        (await host.ClockAsync(order, policy)).DueAt.ShouldBe(host.Now.AddDays(days));

        await host.AdvanceAsync(TimeSpan.FromDays(days));

        (await host.ClockAsync(order, policy)).BreachedAt.ShouldBe(host.Now);
        host.ToldOf("clock.warned", policy).ShouldBe([warned]);
        host.ToldOf("clock.breached", policy).ShouldBe([warned, told], ignoreOrder: true);
    }

    [Theory]
    [InlineData("feedback-assessment")]
    [InlineData("feedback-solution")]
    [InlineData("feedback-answer")]
    public async Task When_a_limit_is_passed_then_the_step_still_waits(string policy)
    {
        await using var host = await Play.HostAsync();
        var order = await ToAsync(host, policy);
        var open = await host.OpenStepsAsync(order);

        await host.AdvanceAsync(TimeSpan.FromDays(5));

        (await host.OpenStepsAsync(order)).ShouldBe(open);
    }

    private static Task<Guid> ToAsync(CaseTestHost host, string policy) => policy switch
    {
        "feedback-assessment" => Play.ToReceivedAsync(host),
        "feedback-solution" => Play.ToAssessedAsync(host),
        "feedback-answer" => Play.ToSolvedAsync(host),
        _ => Play.ToAnsweredAsync(host),
    };
}
