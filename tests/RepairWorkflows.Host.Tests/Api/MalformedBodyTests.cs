using System.Text;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class MalformedBodyTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenABodyThatIsNoObject(DemoHost host)
    {
        [Theory]
        [InlineData("")]
        [InlineData("[]")]
        [InlineData("\"text\"")]
        [InlineData("null")]
        [InlineData("{")]
        [InlineData("{}{}")]
        [InlineData("""{"channel":"phone","channel":"web"}""")]
        [InlineData("""{"descripti\ud800on":"x"}""")]
        public async Task When_it_is_sent_then_it_is_malformed(string body) =>
            await (await (await host.AgentAsync()).SendAsync(Answers.Cases, body))
                .ShouldBeProblemAsync(400, "request.malformed");

        [Theory]
        [InlineData("", "The body is empty: it has to be one JSON object.", "请求体为空：应为一个 JSON 对象。")]
        [InlineData("[]", "The body has to be one JSON object; it is JSON, but something else.", "而不是数组")]
        [InlineData("{}{}", "The body is no JSON: line 1, column 3.", "第 1 行第 3 列")]
        [InlineData("{\n  \"水管\": 漏 }", "The body is no JSON: line 2, column 9.", "第 2 行第 9 列")]
        [InlineData("""{"a":[{"b":1,"c":{},"b":2}]}""", "The body has the member b twice.", "成员 b 重复")]
        [InlineData("""{"descripti\ud800on":"x"}""", "The name of a member has half a character", "不完整的字符")]
        public async Task When_it_is_sent_then_the_answer_says_what_is_wrong_and_where(
            string body, string english, string chinese)
        {
            (await DetailAsync(body, "en")).ShouldStartWith(english);
            (await DetailAsync(body, "zh")).ShouldContain(chinese);
        }

        [Fact]
        public async Task When_its_bytes_are_no_utf8_then_it_is_malformed()
        {
            using var content = new ByteArrayContent([.. "{\"a\":\""u8, 0xff, .. "\"}"u8]);
            content.Headers.ContentType = new("application/json");
            var answer = await (await host.AgentAsync()).PostAsync(Answers.Cases, content, CancellationToken.None);
            await answer.ShouldBeProblemAsync(400, "request.malformed");
        }

        [Theory]
        [InlineData(16, "report.invalid")]
        [InlineData(17, "request.malformed")]
        public async Task When_it_is_nested_then_16_levels_are_the_limit(int depth, string code)
        {
            var body = new StringBuilder().Insert(
                0, "{\"a\":", depth - 1).Append("{}").Append('}', depth - 1).ToString();
            await (await (await host.AgentAsync()).SendAsync(Answers.Cases, body)).ShouldBeProblemAsync(400, code);
        }

        private async Task<string> DetailAsync(string body, string language)
        {
            var client = await host.AgentAsync();
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            return (await (await client.SendAsync(Answers.Cases, body)).ShouldBeProblemAsync(400, "request.malformed"))
                .GetProperty("detail").GetString()!;
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenATextThatNoStoreKeeps(DemoHost host)
    {
        [Theory]
        [InlineData("""{"description":"a\u0000b"}""", "description field.malformed")]
        [InlineData("""{"description":"\ud800"}""", "description field.malformed")]
        [InlineData("""{"photos":["https://a.example/\u0000"]}""", "photos field.malformed")]
        [InlineData("""{"other":{"list":["\u0000"]}}""", "other field.unknown")]
        public async Task When_a_report_has_it_then_its_field_is_named_beside_the_others(string body, string field)
        {
            var problem = await (await (await host.AgentAsync()).SendAsync(Answers.Cases, body))
                .ShouldBeProblemAsync(400, "report.invalid");
            problem.Fields().ShouldContain(field);
            problem.Fields().ShouldContain("phone field.required");
        }

        [Theory]
        [InlineData("""{"userName":"good","password":"a\u0000b correct horse"}""", "password field.malformed")]
        [InlineData("""{"userName":"ok","password":"correct horse","roles":["\ud800"]}""", "roles[0] field.malformed")]
        public async Task When_an_account_has_it_then_its_place_is_named(string body, string field) =>
            (await (await (await host.AdministratorAsync()).SendAsync("/api/v1/accounts", body))
                .ShouldBeProblemAsync(400, "account.invalid")).Fields().ShouldBe([field]);
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenMistakesOfTwoKinds(DemoHost host)
    {
        [Fact]
        public async Task When_an_account_has_unknown_unreadable_and_wrong_members_then_all_are_named() =>
            (await (await (await host.AdministratorAsync()).SendAsync(
                "/api/v1/accounts", """{"userName":"a b","password":7,"roles":["king",3],"colour":1,"other":{}}"""))
                .ShouldBeProblemAsync(400, "account.invalid")).Fields().ShouldBe(
                [
                    "userName field.malformed", "password field.malformed", "roles[1] field.malformed",
                    "colour field.unknown", "other field.unknown",
                ],
                ignoreOrder: true);

        [Fact]
        public async Task When_a_key_has_unknown_unreadable_and_missing_members_then_all_are_named() =>
            (await (await (await host.AdministratorAsync()).SendAsync(
                "/api/v1/api-keys", """{"expiresAt":"soon","x":1}"""))
                .ShouldBeProblemAsync(400, "api-key.invalid")).Fields().ShouldBe(
                [
                    "expiresAt field.malformed", "x field.unknown", "name field.required", "roles field.too-few",
                ],
                ignoreOrder: true);

        [Fact]
        public async Task When_parameters_are_unknown_and_wrong_then_all_are_named() =>
            (await (await (await host.AgentAsync()).ReadAsync("/api/v1/cases?state=lost&status=1&size=abc&role=king"))
                .ShouldBeProblemAsync(400, "request.malformed")).Fields().ShouldBe(
                [
                    "status field.unknown", "state field.unknown-choice", "size field.malformed",
                    "role field.unknown-choice",
                ],
                ignoreOrder: true);

        [Fact]
        public async Task When_it_is_not_said_whether_an_account_is_shut_then_that_is_asked_for() =>
            (await (await (await host.AdministratorAsync()).SendAsync(
                $"/api/v1/accounts/{Guid.Empty}/disabled", "{}", method: "PUT"))
                .ShouldBeProblemAsync(400, "account.invalid")).Fields().ShouldBe(["disabled field.required"]);
    }
}
