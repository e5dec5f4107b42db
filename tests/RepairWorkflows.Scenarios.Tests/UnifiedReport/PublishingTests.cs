using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>What would fault in the middle of a repair is refused when the definition is published.</summary>
public sealed class PublishingTests
{
    [Theory]
    [InlineData(
        "unified-report", "\"engineering-notice\"", "\"enginering-notice\"", "notify-engineering.Clock",
        RepairErrors.ClockPolicyUnknown)]
    [InlineData(
        "unified-report", "\"engineering-notice\"", "\"engineering-notice, ticketing\"", "notify-engineering.Clock",
        RepairErrors.ClockPolicyUnknown)]
    [InlineData(
        "unified-report", "[\\\"service-supervisor\\\"]", "[\\\"supervisor\\\"]", "escalation-supervisor.Roles",
        RepairErrors.RoleUnknown)]
    [InlineData(
        "unified-report", "[\\\"service-supervisor\\\"]", "[\\\"service-supervisor\\\"",
        "escalation-supervisor.Roles", RepairErrors.RoleUnknown)]
    [InlineData(
        "technician-visit", "\"agreed-time\"", "\"agreed time\"", "start-arrival-notice.From",
        RepairErrors.ClockStartUnknown)]
    [InlineData(
        "unified-report", "\"now\"", "\"noon\"", "notify-engineering.ClockFrom", RepairErrors.ClockStartUnknown)]
    [InlineData(
        "unified-report", "\"unless-rated\"", "\"unless rated\"", "call-back.Rule", RepairErrors.RuleWordUnknown)]
    public async Task When_a_step_names_what_is_not_there_then_the_step_and_its_input_are_named(
        string process, string word, string typo, string field, string code)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var shipped = await File.ReadAllTextAsync(ShippedDefinitions.PathOf(process));
        var document = shipped.Replace(word, typo, StringComparison.Ordinal);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.Engine.PublishAsync(document));

        refusal.Code.ShouldBe(EngineErrors.DefinitionInvalid);
        refusal.Fields.ShouldContain(error => error.Field == field && error.Code == code);
    }
}
