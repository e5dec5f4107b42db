using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

public sealed class ExpressionEvaluatorTests
{
    public sealed class GivenALiteral
    {
        [Theory]
        [InlineData("\"bare\"", typeof(string), "bare")]
        [InlineData("12", typeof(string), "12")]
        [InlineData("12", typeof(int), 12)]
        [InlineData("true", typeof(string), "True")]
        [InlineData("{ \"a\": [1, true] }", typeof(string), "{\"a\":[1,true]}")]
        [InlineData("null", typeof(string), null)]
        [InlineData("null", typeof(int), 0)]
        [InlineData("\"\"", typeof(int?), null)]
        public async Task When_it_is_evaluated_then_it_is_at_once_of_the_wanted_type(
            string json, Type type, object? expected)
        {
            var expression = new Expression("literal", JsonSerializer.Deserialize<JsonElement>(json));
            var evaluation = AnEvaluator.With(
                _ => { }).EvaluateAsync(expression, type, new AScope(), CancellationToken.None);
            evaluation.IsCompletedSuccessfully.ShouldBeTrue();
            (await evaluation).ShouldBe(expected);
        }

        [Fact]
        public async Task When_it_is_evaluated_again_then_the_same_object_comes_back()
        {
            var evaluator = AnEvaluator.With(_ => { });
            var expression = AnEvaluator.Expression("Literal", "00:20:00");
            var first = await evaluator.EvaluateAsync(
                expression, typeof(TimeSpan), new AScope(), CancellationToken.None);
            (await evaluator.EvaluateAsync(expression, typeof(TimeSpan), new AScope(), CancellationToken.None))
                .ShouldBeSameAs(first);
            (await evaluator.EvaluateAsync(expression, typeof(string), new AScope(), CancellationToken.None))
                .ShouldBe("00:20:00");
        }

        [Fact]
        public async Task When_its_value_can_be_changed_then_nobody_shares_it()
        {
            var evaluator = AnEvaluator.With(_ => { });
            var expression = AnEvaluator.Expression("Literal", "[1]");
            var first = await evaluator.EvaluateAsync(expression, typeof(int[]), new AScope(), CancellationToken.None);
            (await evaluator.EvaluateAsync(expression, typeof(int[]), new AScope(), CancellationToken.None))
                .ShouldNotBeSameAs(first);
        }

        [Fact]
        public async Task When_a_number_is_meant_for_an_enum_then_it_is_refused() =>
            (await Should.ThrowAsync<TypeConversionException>(
                async () => await AnEvaluator.Evaluate("Literal", 418, typeof(System.Net.HttpStatusCode))))
                .Code.ShouldBe(EngineErrors.ConversionFailed);
    }

    public sealed class GivenAnObjectExpression
    {
        [Theory]
        [InlineData("Object")]
        [InlineData("Json")]
        public async Task When_an_object_is_wanted_then_it_stays_text(string type) =>
            (await AnEvaluator.Evaluate(type, "{\"part\": \"pump\"}")).ShouldBe("{\"part\": \"pump\"}");

        [Fact]
        public async Task When_it_is_json_and_an_object_is_wanted_then_it_becomes_text_without_space() =>
            (await AnEvaluator.Evaluate("Object", new { part = "pump", n = 2 })).ShouldBe(
                "{\"part\":\"pump\",\"n\":2}");

        [Fact]
        public async Task When_a_list_is_wanted_then_it_is_read() =>
            (await AnEvaluator.Evaluate("Object", "[1, 2]", typeof(int[]))).ShouldBeOfType<int[]>().ShouldBe([1, 2]);

        [Fact]
        public async Task When_json_is_wanted_then_it_is_json() =>
            (await AnEvaluator.Evaluate("Object", "{\"a\": 1}", typeof(JsonObject))).ShouldBeOfType<JsonObject>()["a"]!
                .GetValue<int>().ShouldBe(1);
    }

    public sealed class GivenReferences
    {
        [Fact]
        public async Task When_a_variable_is_named_by_id_then_its_value_comes() =>
            (await AnEvaluator.Evaluate("Variable", new { id = "v1", name = "parts" }, typeof(int), Scope())).ShouldBe(
                5);

        [Fact]
        public async Task When_an_input_is_named_then_its_value_comes() =>
            (await AnEvaluator.Evaluate("Input", new { name = "Ticket" }, typeof(string), Scope())).ShouldBe("in");

        [Fact]
        public async Task When_there_is_no_such_variable_then_it_fails() =>
            (await Should.ThrowAsync<ExpressionException>(
                async () => await AnEvaluator.Evaluate("Variable", new { id = "v2" }, typeof(string), Scope())))
                .Message.ShouldBe("Failed to retrieve memory block with reference v2");

        private static AScope Scope() => new() { VariablesById = { ["v1"] = "5" }, Inputs = { ["Ticket"] = "in" } };
    }

    public sealed class GivenAnotherLanguage
    {
        [Theory]
        [InlineData("CSharp")]
        [InlineData("python")]
        public async Task When_it_is_known_but_not_offered_then_it_says_so(string type) =>
            (await Should.ThrowAsync<ExpressionException>(async () => await AnEvaluator.Evaluate(type, "1")))
                .Code.ShouldBe(EngineErrors.ExpressionLanguageUnavailable);

        [Fact]
        public async Task When_nobody_knows_it_then_there_is_nothing() =>
            (await AnEvaluator.Evaluate("Klingon", "x", typeof(string))).ShouldBeNull();
    }
}
