using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Every failure below the management API has one shape: Elsa's, with code and fields beside it.</summary>
public static class RefusalTests
{
    private const string Api = ADefinition.Api;
    private const string Definitions = Api + "/workflow-definitions";
    private const string Shown = "/workflow-definitions/by-definition-id/";
    private const string Nix = "/workflow-definitions/nix";
    private const string Missing = "definition.not-found";
    private const string NoSuchVersion = "流程定义 unified-report 没有版本 99，或没有该流程定义。";

    private static readonly string Twice = ADefinition.Saving(
        "refused-twice", false,
        """
        { "id": "s", "type": "Elsa.Sequence", "version": 1, "activities": [
          { "id": "a", "type": "Elsa.WriteLine", "version": 1 },
          { "id": "a", "type": "Elsa.WriteLine", "version": 1 } ] }
        """);

    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        [Theory]
        [InlineData("en", "'root.activities': 2 activities have the id 'a'.")]
        [InlineData("zh", "“root.activities”中有 2 个步骤的编号同为“a”。")]
        public async Task When_a_definition_is_wrong_then_each_mistake_has_field_code_and_text(
            string language, string text)
        {
            var answer = await Owner(language).SendAsync(Definitions, Twice);

            var refusal = await ShouldBeRefusalAsync(answer, 400, "definition.invalid");
            var field = refusal.GetProperty("fields").EnumerateArray().Single();
            ADefinition.Text(field, "field").ShouldBe("root.activities");
            ADefinition.Text(field, "code").ShouldBe("definition.duplicate-id");
            ADefinition.Text(field, "message").ShouldBe(text);
            refusal.GetProperty("errors").GetProperty("generalErrors")[0].GetString().ShouldBe(text);
            answer.Content.Headers.ContentLanguage.ShouldBe([language]);
        }

        [Theory]
        [InlineData("GET", $"{Shown}nix", Missing, "没有流程定义 nix。")]
        [InlineData("GET", $"{Shown}unified-report?versionOptions=99", Missing, NoSuchVersion)]
        [InlineData("POST", $"{Nix}/execute", Missing, "流程定义 nix 尚未发布，或没有该流程定义。")]
        [InlineData("POST", $"{Nix}/dispatch", Missing, "流程定义 nix 尚未发布，或没有该流程定义。")]
        [InlineData("POST", $"{Nix}/revert/3", Missing, "流程定义 nix 没有版本 3，或没有该流程定义。")]
        [InlineData("GET", "/workflow-instances/nix", "instance.not-found", "没有流程实例 nix。")]
        [InlineData("DELETE", "/workflow-instances/nix", "instance.not-found", "没有流程实例 nix。")]
        [InlineData("GET", "/nothing/at/all", "route.not-found", "该地址不存在。")]
        public async Task When_there_is_nothing_then_it_says_so_in_the_language_asked_for(
            string method, string path, string code, string text)
        {
            var answer = await Owner("zh").SendAsync(Api + path, "{}", method: method);

            ADefinition.Text(await ShouldBeRefusalAsync(answer, 404, code), "message").ShouldBe(text);
        }

        [Theory]
        [InlineData("GET", "/workflow-definitions?VersionOptions=Nonsense", "{}")]
        [InlineData("GET", $"{Shown}unified-report?versionOptions=Nonsense", "{}")]
        [InlineData("GET", $"/workflow-definitions/unified-report/execute?versionOptions=Nonsense", "{}")]
        [InlineData("POST", "/workflow-definitions/unified-report/execute", """{"versionOptions":"Nonsense"}""")]
        [InlineData("POST", "/workflow-definitions/unified-report/dispatch", """{"versionOptions":"Nonsense"}""")]
        [InlineData("POST", "/workflow-definitions/unified-report/execute", """{"versionOptions":{"IsLatest":true}}""")]
        [InlineData("POST", "/workflow-definitions/unified-report/dispatch", """{"versionOptions":[1]}""")]
        public async Task When_no_version_can_be_meant_then_the_word_is_refused(string method, string path, string body)
        {
            var answer = await host.Owner().SendAsync(Api + path, body, method: method);

            (await ShouldBeRefusalAsync(answer, 400, "request.invalid")).Fields("fields")
                .ShouldBe(["versionOptions field.unknown-choice"]);
        }

        [Theory]
        [InlineData("en", ", LatestAndPublished, or a version number.")]
        [InlineData("zh", ", LatestAndPublished，或为版本号。")]
        public async Task When_a_version_is_no_word_then_it_says_that_a_number_would_do(string language, string end)
        {
            var answer = await Owner(language).ReadAsync($"{Api}{Shown}unified-report?versionOptions=Nonsense");

            var refusal = await ShouldBeRefusalAsync(answer, 400, "request.invalid");
            ADefinition.Text(refusal.GetProperty("fields")[0], "message").ShouldEndWith(end);
        }

        [Theory]
        [InlineData("{", "The body is no JSON: line 1, column 2.")]
        [InlineData("[]", "The body has to be one JSON object; it is JSON, but something else.")]
        [InlineData("""{"a":1,"a":2}""", "The body has the member a twice.")]
        public async Task When_a_body_cannot_be_read_then_it_says_why(string body, string text) =>
            ADefinition.Text(
                await ShouldBeRefusalAsync(
                    await host.Owner().SendAsync(Definitions, body), 400, "request.malformed"), "message")
                .ShouldBe(text);

        private HttpClient Owner(string language)
        {
            var owner = host.Owner();
            owner.DefaultRequestHeaders.AcceptLanguage.Clear();
            owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            return owner;
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenSomebodyWhoMayNot(DemoHost host)
    {
        [Fact]
        public async Task When_nobody_is_signed_in_then_the_shape_is_the_same()
        {
            var answer = await host.Anonymous().ReadAsync(Definitions);

            await ShouldBeRefusalAsync(answer, 401, "session.required");
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        }

        [Fact]
        public async Task When_the_key_is_false_then_it_says_that_and_not_to_sign_in()
        {
            var answer = await host.WithKey("false").ReadAsync(Definitions);

            ADefinition.Text(await ShouldBeRefusalAsync(answer, 401, "api-key.refused"), "message")
                .ShouldBe("This API key is unknown, withdrawn or expired.");
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        }

        [Fact]
        public async Task When_the_role_does_not_allow_it_then_the_shape_is_the_same() =>
            await ShouldBeRefusalAsync(
                await (await host.AsAsync("technician")).SendAsync(Definitions, "{}"), 403, "access.denied");
    }

    internal static async Task<JsonElement> ShouldBeRefusalAsync(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/json", text);
        var refusal = JsonElement.Parse(text);
        ADefinition.Text(refusal, "code").ShouldBe(code);
        ADefinition.Text(refusal, "traceId").ShouldNotBeNullOrEmpty();
        refusal.GetProperty("statusCode").GetInt32().ShouldBe(status);
        ADefinition.Text(refusal, "message").ShouldNotBeNullOrWhiteSpace();
        refusal.GetProperty("errors").GetProperty("generalErrors").GetArrayLength().ShouldBeGreaterThan(0);
        return refusal;
    }
}
