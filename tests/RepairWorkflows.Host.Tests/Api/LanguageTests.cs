using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class LanguageTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessDrawnInChinese(DemoHost host)
    {
        [Theory]
        [InlineData("en", "Unified report", "Channel")]
        [InlineData("zh", "统一报修", "报修渠道")]
        public async Task When_its_form_is_read_then_it_speaks_the_language_asked_for(
            string language, string name, string channel)
        {
            var form = await ReadAsync("/api/v1/processes/unified-report/form", language);
            form.GetProperty("displayName").GetString().ShouldBe(name);
            form.GetProperty("fields").EnumerateArray()
                .Single(field => field.GetProperty("name").GetString() == "channel")
                .GetProperty("displayName").GetString().ShouldBe(channel);
        }

        [Theory]
        [InlineData("en", "Triage")]
        [InlineData("zh", "判断轻重缓急")]
        public async Task When_an_actions_form_is_read_then_it_has_a_name(string language, string name)
        {
            var form = await ReadAsync("/api/v1/actions/triage/form", language);
            form.GetProperty("displayName").GetString().ShouldBe(name);
        }

        [Fact]
        public async Task When_a_case_is_read_in_English_then_its_task_is_called_in_English_and_the_drawn_text_kept()
        {
            var path = await (await host.AgentAsync()).StartCaseAsync();
            var task = (await ReadAsync(path, "en")).GetProperty("tasks")[0];
            task.GetProperty("displayText").GetString().ShouldBe("Triage");
            var drawn = task.GetProperty("drawnText").GetString();
            (await ReadAsync(path, "zh")).GetProperty("tasks")[0].GetProperty("displayText").GetString()
                .ShouldBe(drawn);
        }

        [Fact]
        public async Task When_a_request_is_refused_in_Chinese_then_header_and_every_message_are_Chinese()
        {
            var client = await host.AgentAsync();
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
            var answer = await client.ReadAsync("/api/v1/cases?after=xxx");
            answer.Content.Headers.ContentLanguage.ShouldBe(["zh"]);
            var problem = await answer.ShouldBeProblemAsync(400, "cursor.malformed");
            problem.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("翻页标记无效，请从第一页开始。");
        }

        [Theory]
        [InlineData("en", "At most 90 days ahead")]
        [InlineData("zh", "90天以内")]
        public async Task When_a_field_has_a_help_text_then_it_speaks_the_language_asked_for(
            string language, string help)
        {
            var form = await ReadAsync("/api/v1/processes/unified-report/form", language);
            form.GetProperty("fields").EnumerateArray()
                .Single(field => field.GetProperty("name").GetString() == "preferredVisitAt")
                .GetProperty("description").GetString().ShouldBe(help);
        }

        [Theory]
        [InlineData(null)]
        [InlineData("de")]
        public async Task When_no_language_of_ours_is_asked_for_then_it_is_Chinese(string? language)
        {
            var client = host.Anonymous();
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", language ?? "");
            (await client.ReadAsync("/api/v1/cases")).Content.Headers.ContentLanguage.ShouldBe(["zh"]);
            (await (await client.ReadAsync("/sign-in")).Content.ReadAsStringAsync(CancellationToken.None))
                .ShouldContain("lang=\"zh-CN\"");
        }

        [Fact]
        public async Task When_nobody_is_signed_in_then_the_answer_names_the_scheme() =>
            (await host.Anonymous().ReadAsync("/api/v1/cases")).Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");

        private async Task<JsonElement> ReadAsync(string path, string language)
        {
            var client = await host.AgentAsync();
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            return await (await client.ReadAsync(path)).BodyAsync();
        }
    }
}
