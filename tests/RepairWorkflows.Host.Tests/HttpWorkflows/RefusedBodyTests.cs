using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;
using static RepairWorkflows.Host.Tests.HttpWorkflows.AnHttpWorkflow;

namespace RepairWorkflows.Host.Tests.HttpWorkflows;

/// <summary>What a sender is answered whose body is not taken.</summary>
[Collection(DemoHost.Collection)]
public sealed class RefusedBodyTests(DemoHost host)
{
    [Fact]
    public async Task When_the_body_is_too_large_then_413_says_how_large_it_may_be()
    {
        await host.PublishAsync(
            "st-large", Endpoint("h", "st/large", Posted, ("requestSizeLimit", Drawing.Literal(10))),
            Answer("r", "'x'"));

        (await host.CallAsync("st/large", "POST", Text("0123456789a")).ReadAsync())
            .ShouldBe((413, """{"message":"The maximum request size allowed is 10 bytes."}"""));
        (await host.CallAsync("st/large", "POST", Text("0123456789")).ReadAsync()).ShouldBe((200, "x"));
    }

    [Theory]
    [InlineData("fileSizeLimit", "3", 413)]
    [InlineData("allowedFileExtensions", """["pdf"]""", 415)]
    [InlineData("blockedFileExtensions", """[".txt"]""", 415)]
    [InlineData("allowedMimeTypes", """["image/png"]""", 415)]
    [InlineData("allowedMimeTypes", """["text/plain"]""", 200)]
    public async Task When_a_file_is_not_taken_then_the_status_says_why(string limit, string value, int status)
    {
        var path = $"st/file-{limit}-{status}";
        await host.PublishAsync(
            path.Replace('/', '-'), Endpoint("h", path, Posted, (limit, Drawing.Expression("Object", value))),
            Answer("r", "getOutputFrom('h', 'File').Filename + getOutputFrom('h', 'ParsedContent').note"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent("n"), "note" }, { Text("abcd"), "f", "a.txt" },
        };

        var answer = await host.CallAsync(path, "POST", form).ReadAsync();

        answer.Status.ShouldBe(status);
        answer.Body.ShouldStartWith(status == 200 ? "a.txtn" : """{"message":""");
    }

    [Fact]
    public async Task When_json_is_broken_then_400_says_where()
    {
        await host.PublishAsync(new Drawing("st-json").Variable("b", "Object", null)
            .With(Endpoint("h", "st/json", Posted, ("parsedContent", new JsonObject
            {
                ["memoryReference"] = new JsonObject { ["id"] = "b" },
            }))));

        var (status, body) = await host.CallAsync("st/json", "POST", Answers.Json("""{"a":""")).ReadAsync();

        status.ShouldBe(400);
        JsonNode.Parse(body)!.AsObject().Select(member => member.Key)
            .ShouldBe(["message", "path", "lineNumber"]);
    }

    [Fact]
    public async Task When_a_form_is_none_then_400()
    {
        await host.PublishAsync("st-form", Endpoint("h", "st/form", Posted), Answer("r", "'x'"));
        var broken = Text("no form");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        using var answer = await host.CallAsync("st/form", "POST", broken);

        ((int)answer.StatusCode).ShouldBe(400);
        answer.Headers.GetValues("X-Error-Code").ShouldBe(["http.content-malformed"]);
    }

    [Fact]
    public async Task When_requests_are_turned_down_then_what_they_started_is_no_finding()
    {
        await host.PublishAsync(
            "st-left", Endpoint("h", "st/left", Posted, ("requestSizeLimit", Drawing.Literal(3))), Answer("r", "'x'"));
        var form = Text("no");
        form.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        (await host.CallAsync("st/left", "POST", Text("abcd")).ReadAsync()).Status.ShouldBe(413);
        (await host.CallAsync("st/left", "POST", form).ReadAsync()).Status.ShouldBe(400);
        (await host.CallAsync("st/left", "POST", Text("abc")).ReadAsync()).Status.ShouldBe(200);

        (await CountAsync("definitionId=st-left")).ShouldBe(3);
        (await CountAsync("definitionId=st-left&isStuck=true")).ShouldBe(0);
    }

    private async Task<int> CountAsync(string filter) =>
        (await host.Owner().ShowAsync($"/workflow-instances?{filter}")).GetProperty("totalCount").GetInt32();

    private static (string, JsonNode?) Posted => ("supportedMethods", Words("POST"));

    private static StringContent Text(string text) => new(text, Encoding.UTF8, "text/plain");
}
