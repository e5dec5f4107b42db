using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

/// <summary>What an endpoint does not take, and how it says so.</summary>
public sealed class EndpointLimitTests
{
    private const string Extension = "exposeInvalidFileExtensionOutcome";

    public static TheoryData<Limit> Limits() =>
    [
        new("requestSizeLimit", "3", 413, "exposeRequestTooLargeOutcome", "Request too large"),
        new("fileSizeLimit", "3", 413, "exposeFileTooLargeOutcome", "File too large"),
        new("allowedFileExtensions", """[".pdf"]""", 415, Extension, "Invalid file extension"),
        new("blockedFileExtensions", """["PNG"]""", 415, Extension, "Invalid file extension"),
        new("allowedMimeTypes", """["text/a"]""", 415, "exposeInvalidFileMimeTypeOutcome", "Invalid file MIME type"),
    ];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task When_a_limit_is_exceeded_then_it_is_answered_and_the_endpoint_does_not_complete(Limit limit)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Document(limit, isExposed: false));
        var request = Request(limit.Input);

        var report = await host.RequestAsync("http", request);

        report.Incidents.ShouldBeEmpty();
        request.Answer!.StatusCode.ShouldBe(limit.Status);
        request.Answer.ContentType.ShouldBe("application/json");
        var answer = JsonNode.Parse(request.Text!)!.AsObject();
        answer.Select(member => member.Key).ShouldBe(["message"]);
        request.Answer.Headers["X-Error-Code"].ShouldBe(
            [limit.Status == 413 ? EngineErrors.HttpContentTooLarge : EngineErrors.HttpFileRefused]);
        var left = (await host.Store.FindAsync("i1", CancellationToken.None))!.Header;
        (left.Status, left.IsStuck).ShouldBe((InstanceStatus.Suspended, false));
    }

    [Fact]
    public async Task When_an_outcome_is_followed_then_the_fields_of_the_form_are_known()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("http")
            .With("h", "Elsa.HttpEndpoint", ("canStartWorkflow", true), ("path", Drawing.Literal("a")),
                ("fileSizeLimit", Drawing.Literal(3)), ("exposeFileTooLargeOutcome", true))
            .With("w", "Elsa.WriteLine", ("text", Drawing.Script("getOutputFrom('h', 'ParsedContent').note")))
            .Arrows("h:File too large->w").ToString());

        await host.RequestAsync("http", Request("files"));

        (await host.LinesAsync("i1")).ShouldBe(["n"]);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task When_its_outcome_is_exposed_then_that_is_followed_instead(Limit limit)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Document(limit, isExposed: true));
        var request = Request(limit.Input);

        await host.RequestAsync("http", request);

        request.Answer.ShouldBeNull();
        (await host.LinesAsync("i1")).ShouldBe(["refused"]);
    }

    [Fact]
    public async Task When_files_are_taken_then_scripts_see_them_and_a_rest_keeps_them()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("http").Variable("f", "Object", null)
            .With("h", "Elsa.HttpEndpoint", ("canStartWorkflow", true), ("path", Drawing.Literal("a")),
                ("file", new JsonObject { ["memoryReference"] = new JsonObject { ["id"] = "f" } }))
            .With("w", "Elsa.WriteLine", ("text", Drawing.Script("getOutputFrom('h', 'Files').length")))
            .Event("e", "x")
            .With("z", "Elsa.WriteLine", ("text", Drawing.Script(
                "[variables.f.Filename, variables.f.FileName, variables.f.Name, variables.f.Length, "
                + "bytesToString(variables.f.Stream)].join(' ')")))
            .Arrows("h->w", "w->e", "e->z").ToString());

        await host.RequestAsync("http", Request("files"));
        await host.SendEventAsync("x");

        (await host.LinesAsync("i1")).ShouldBe(["1", "photo.png photo.png file 4 abcd"]);
        (await host.JournalTextAsync("i1")).ShouldNotContain(Convert.ToBase64String("abcd"u8));
    }

    private static TestRequest Request(string input) =>
        input == "requestSizeLimit"
            ? new TestRequest { Type = "text/plain", Body = "abcd" }
            : new TestRequest
            {
                Type = "multipart/form-data; boundary=x",
                Form = new HttpForm(
                    new() { ["note"] = "n" }, [HttpFile.OfForm("abcd"u8.ToArray(), "photo.png", "image/png", "file")]),
            };

    private static string Document(Limit limit, bool isExposed) =>
        new Drawing("http").Lines("done", "refused")
            .With("h", "Elsa.HttpEndpoint", ("canStartWorkflow", true), ("path", Drawing.Literal("a")),
                (limit.Input, Drawing.Expression("Object", limit.Value)), (limit.Expose, isExposed))
            .Arrows("h->done", $"h:{limit.Outcome}->refused").ToString();

    /// <summary>A limit of the endpoint.</summary>
    public sealed record Limit(string Input, string Value, int Status, string Expose, string Outcome);
}
