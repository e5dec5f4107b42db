using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Linting;

/// <summary>Notices and limits that nobody, or nobody further, hears of.</summary>
public sealed class LonelyNoticeTests
{
    [Theory]
    [InlineData("Notify", "")]
    [InlineData("Notify", "technician")]
    [InlineData("AnnounceRework", "technician")]
    [InlineData("NotifyEngineering", "technician, technician")]
    public async Task When_a_notice_tells_nobody_or_technicians_alone_then_it_is_found(string type, string roles) =>
        (await RepairFindings.PlacesAsync(
            new Drawing("flow").Step("tell", type, ("tell", roles)), RepairErrors.LintNoticeWithoutFallback))
            .ShouldBe(["tell.tell"]);

    [Theory]
    [InlineData("Notify", "technician, engineering-supervisor")]
    [InlineData("TellFinance", "finance")]
    public async Task When_somebody_else_is_told_then_nothing_is_found(string type, string roles) =>
        (await RepairFindings.PlacesAsync(
            new Drawing("flow").Step("tell", type, ("tell", roles)), RepairErrors.LintNoticeWithoutFallback))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "percent": 80, "tell": ["service-agent"] }, { "percent": 100, "tell": ["service-agent"] }""")]
    [InlineData("""{ "percent": 100 }""")]
    [InlineData("""{ "percent": 100, "tell": ["technician"] }""")]
    [InlineData("""{ "percent": 80, "tell": ["service-supervisor"] }, { "percent": 100 }""")]
    public async Task When_nobody_further_hears_of_a_limit_then_it_is_found(string stages)
    {
        var finding = (await RepairFindings.AllAsync(Limited(), Policy(stages)))
            .Where(finding => finding.Code == RepairErrors.LintLimitWithoutFallback).ShouldHaveSingleItem();

        finding.Field.ShouldBe("sign.clock");
        finding.Message.ShouldContain("lonely");
    }

    [Theory]
    [InlineData("""{ "percent": 80, "tell": ["service-agent"] }, { "percent": 100, "tell": ["service-supervisor"] }""")]
    [InlineData("""{ "percent": 100, "does": [{ "kind": "task", "name": "service-supervisor" }] }""")]
    [InlineData("""{ "percent": 100, "tell": ["technician"] }, { "percent": 150, "tell": ["project-manager"] }""")]
    public async Task When_somebody_further_does_then_nothing_is_found(string stages) =>
        (await RepairFindings.AllAsync(Limited(), Policy(stages)))
            .ShouldNotContain(finding => finding.Code == RepairErrors.LintLimitWithoutFallback);

    private static Drawing Limited() =>
        new Drawing("flow").Step("sign", "SignSlip", ("clock", "lonely")).Step("end", "Archive").Arrows("sign->end");

    private static (string Name, string Text) Policy(string stages) =>
        ("lonely", $$"""{ "name": "lonely", "length": { "wall": "01:00:00" }, "stages": [{{stages}}] }""");
}
