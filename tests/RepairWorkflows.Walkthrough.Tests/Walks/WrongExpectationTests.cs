namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class WrongExpectationTests
{
    private const string Index = """
        [
          { "file": "no-phone.json", "channel": "phone", "after": "0m", "expect": "refused",
            "errors": [{ "field": "unit", "code": "field.required" }] },
          { "file": "lamp.json", "channel": "app", "after": "2m", "expect": "accepted" }
        ]
        """;

    private const string Lamp = """
        { "channel": "app", "customerName": "王建国", "unit": "北门岗亭", "phone": "13800138021", "description": "路灯不亮" }
        """;

    private const string Story = """
        {
          "about": "expects a missed limit that is kept", "technician": "technician", "breaches": ["ticketing"],
          "turns": [
            { "step": "triage", "fields": { "urgency": "general" } },
            { "step": "write-ticket", "fields": {} },
            { "step": "confirm-plan", "fields": { "plan": "new lamp", "customerAgreed": true } },
            { "step": "repair", "fields": { "work": "new lamp", "tested": true } },
            { "step": "acceptance", "fields": {} },
            { "step": "evaluate", "action": "skip-evaluation", "fields": { "reason": "nobody there" } },
            { "step": "call-back", "action": "skip-call-back", "fields": { "reason": "asked not to be called" } }
          ]
        }
        """;

    [Collection(SharedWalk.Name)]
    public sealed class GivenExpectationsThatAreNotMet
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

        [Fact]
        public async Task When_all_is_walked_then_each_is_named_and_the_walk_has_failed()
        {
            using var patience = new CancellationTokenSource(Patience);
            await using var desk = new TestDesk();
            await desk.StartAsync(patience.Token);
            using var output = new StringWriter();

            var code = await desk.WalkAsync(AFolder(), output, patience.Token);

            var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
            code.ShouldBe(ExitCode.Failed, output.ToString());
            lines.Count(line => line.StartsWith("WRONG: ", StringComparison.Ordinal)).ShouldBe(3, output.ToString());
            lines.ShouldContain("WRONG: no-phone.json: the server did not name unit (field.required).");
            lines[^1].ShouldBe("1 of 1 well-formed orders closed, 1 malformed reports refused.");
        }
    }

    private static string AFolder()
    {
        var folder = Directory.CreateTempSubdirectory("reports-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "stories"));
        File.WriteAllText(Path.Combine(folder, "index.json"), Index);
        File.WriteAllText(
            Path.Combine(folder, "no-phone.json"),
            Lamp.Replace("\"phone\": \"13800138021\", ", "").Replace("app", "phone"));
        File.WriteAllText(Path.Combine(folder, "lamp.json"), Lamp);
        File.WriteAllText(Path.Combine(folder, "stories", "lamp.json"), Story);
        File.Copy(Path.Combine(Places.Reports, "usual-course.json"), Path.Combine(folder, "usual-course.json"));
        return folder;
    }
}
