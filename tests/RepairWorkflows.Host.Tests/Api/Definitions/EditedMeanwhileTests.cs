using System.Net;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api.Definitions;

/// <summary>Two who edit one definition, by the headers of their requests.</summary>
[Collection(DemoHost.Collection)]
public sealed class EditedMeanwhileTests(DemoHost host)
{
    private const string Definitions = ADefinition.Api + "/workflow-definitions";

    private int _sent;

    [Fact]
    public async Task When_what_was_read_was_saved_by_somebody_since_then_the_second_is_told_who_and_nothing_is_lost()
    {
        using var owner = await host.AsAsync(Role.ProcessOwner);
        var read = await SaveAsync(owner, "edited", null);
        var kept = await SaveAsync(owner, "edited", read);

        var answer = await SendAsync(owner, "edited", read);

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var refusal = await answer.BodyAsync();
        ADefinition.Text(refusal, "code").ShouldBe(EngineErrors.DefinitionEditedMeanwhile);
        ADefinition.Text(refusal, "message")!.ShouldContain("process-owner");
        var shown = await owner.ReadAsync($"{Definitions}/by-definition-id/edited?versionOptions=Latest");
        shown.Headers.ETag!.Tag.ShouldBe(kept);
    }

    [Fact]
    public async Task When_nothing_says_what_was_read_then_the_last_one_wins_as_on_an_Elsa_server()
    {
        using var owner = await host.AsAsync(Role.ProcessOwner);
        await SaveAsync(owner, "unread", null);

        (await SendAsync(owner, "unread", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_a_version_is_published_then_who_when_and_why_are_listed_with_what_runs_on_it()
    {
        using var owner = await host.AsAsync(Role.ProcessOwner);
        await owner.SendAsync(Definitions, ADefinition.Waiting("explained", publish: false));
        await owner.SendAsync($"{Definitions}/explained/publish", """{ "reason": " 按新制度 " }""");
        await owner.ExecuteAsync("explained");
        await owner.SendAsync(Definitions, ADefinition.Waiting("explained", publish: false));

        var versions = await (await owner.ReadAsync("/api/v1/definitions/explained/versions")).BodyAsync();

        versions.GetArrayLength().ShouldBe(2);
        versions[0].GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        var published = versions[1];
        ADefinition.Text(published, "savedBy").ShouldBe("process-owner");
        ADefinition.Text(published, "publishedBy").ShouldBe("process-owner");
        ADefinition.Text(published, "reason").ShouldBe("按新制度");
        published.GetProperty("publishedAt").GetDateTimeOffset().Year.ShouldBeGreaterThan(2000);
        published.GetProperty("runningCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task When_the_reason_is_too_long_then_nothing_is_published()
    {
        using var owner = await host.AsAsync(Role.ProcessOwner);
        await owner.SendAsync(Definitions, ADefinition.Waiting("wordy", publish: false));

        var answer = await owner.SendAsync(
            $"{Definitions}/wordy/publish", $$"""{ "reason": "{{new string('x', 501)}}" }""");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.BodyAsync()).Fields("fields").ShouldBe(["reason field.too-long"]);
        (await owner.ReadAsync($"{Definitions}/wordy?versionOptions=Published")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_what_was_read_is_to_be_published_and_was_saved_since_then_it_is_not()
    {
        using var owner = await host.AsAsync(Role.ProcessOwner);
        var read = await SaveAsync(owner, "unseen", null);
        var kept = await SaveAsync(owner, "unseen", read);

        var refused = await PublishAsync(owner, "unseen", read);
        var published = await PublishAsync(owner, "unseen", kept);

        refused.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        published.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PublishAsync(owner, "unseen", published.Headers.ETag!.Tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> PublishAsync(HttpClient owner, string id, string read)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Definitions}/{id}/publish")
        {
            Content = Answers.Json("{}"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", read);
        return owner.SendAsync(request, CancellationToken.None);
    }

    private async Task<string> SaveAsync(HttpClient owner, string id, string? read)
    {
        var answer = await SendAsync(owner, id, read);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.ETag!.Tag;
    }

    // Each time another text, so that it is another revision.
    private Task<HttpResponseMessage> SendAsync(HttpClient owner, string id, string? read)
    {
        var model = ADefinition.Waiting(id, publish: false)
            .Replace("\"red\"", $"\"colour {_sent++}\"", StringComparison.Ordinal);
        var request = new HttpRequestMessage(HttpMethod.Post, Definitions) { Content = Answers.Json(model) };
        if (read is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", read);
        }

        return owner.SendAsync(request, CancellationToken.None);
    }
}
