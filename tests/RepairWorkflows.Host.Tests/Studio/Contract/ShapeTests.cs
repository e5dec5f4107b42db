using System.Text.Json;

namespace RepairWorkflows.Host.Tests.Studio.Contract;

public static class ShapeTests
{
    public sealed class GivenARecordedAnswer
    {
        private const string Answer = """
            {
              "a": 1, "kind": "Trigger", "at": "2026-01-31T10:00:00Z",
              "items": [{ "b": "x", "c": true }, { "b": "y" }]
            }
            """;

        [Theory]
        [InlineData("\"a\": 1, ", "")]
        [InlineData("\"a\": 1", "\"a\": null")]
        [InlineData("\"a\": 1", "\"a\": \"1\"")]
        [InlineData("Trigger", "trigger")]
        [InlineData("2026-01-31T10:00:00Z", "yesterday")]
        [InlineData("{ \"b\": \"y\" }", "{ }")]
        [InlineData("{ \"b\": \"y\" }", "{ \"b\": null }")]
        [InlineData("[{ \"b\": \"x\", \"c\": true }, { \"b\": \"y\" }]", "[]")]
        public void When_a_client_would_miss_something_then_it_is_another_one(string what, string instead) =>
            Of(Answer.Replace(what, instead, StringComparison.Ordinal)).ShouldNotBe(Of(Answer));

        [Theory]
        [InlineData("\"a\": 1", "\"a\": 2")]
        [InlineData("\"x\"", "\"z\"")]
        [InlineData("2026-01-31T10:00:00Z", "2027-02-28T11:00:00.25+00:00")]
        [InlineData("{ \"b\": \"y\" }", "{ \"b\": \"y\" }, { \"b\": \"z\", \"c\": false }")]
        public void When_only_values_differ_then_it_is_the_same(string what, string instead) =>
            Of(Answer.Replace(what, instead, StringComparison.Ordinal)).ShouldBe(Of(Answer));

        private static string Of(string answer) => Shape.Of(JsonElement.Parse(answer)).ToJsonString();
    }
}
