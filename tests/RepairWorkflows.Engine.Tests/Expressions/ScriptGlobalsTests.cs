using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

public sealed class ScriptGlobalsTests
{
    public sealed class GivenAScope
    {
        [Theory]
        [InlineData("getWorkflowDefinitionId()", "definition")]
        [InlineData("getWorkflowDefinitionVersionId()", "version")]
        [InlineData("getWorkflowDefinitionVersion()", 7)]
        [InlineData("getWorkflowInstanceId()", "instance")]
        [InlineData("getCorrelationId()", null)]
        [InlineData(
            "setCorrelationId('C-1'); setWorkflowInstanceName('Ticket 1'); "
            + "getCorrelationId() + '|' + getWorkflowInstanceName()",
            "C-1|Ticket 1")]
        [InlineData("variables.n + 1", 4)]
        [InlineData("getVariable('my_var')", "under")]
        [InlineData("String(variables.my_var)", "undefined")]
        [InlineData("String(getVariable('nope'))", "null")]
        [InlineData("getN() + getVariable('my_var')", "3under")]
        [InlineData("setN(8); getVariable('n')", 8)]
        [InlineData("setVariable('fresh', 'x'); getVariable('fresh')", "x")]
        [InlineData("variables.Ticket + ' ' + getInput('Ticket') + ' ' + getTicket()", "var in in")]
        [InlineData(
            "getInput('Count') + ' ' + typeof getInput('Count') + ' ' + String(getInput('Nope'))", "3 string null")]
        [InlineData("getOutputFrom('Measure').n + ' ' + getOutputFrom('Measure','Result').n", "5 5")]
        [InlineData("getResultFromSecond() + ' ' + getResultFromMeasure().n", "second 5")]
        [InlineData("getLastResult()", "second")]
        [InlineData("args.workItem + getWorkItem()", "ii")]
        [InlineData("isNullOrEmpty('') && isNullOrEmpty(null) && !isNullOrEmpty(' ')", true)]
        [InlineData("isNullOrWhiteSpace(' ') && !isNullOrWhiteSpace('x')", true)]
        [InlineData("toJson({partName: '泵', n: 2, list: [1, 2.5]})", "{\"partName\":\"泵\",\"n\":2,\"list\":[1,2.5]}")]
        [InlineData("newGuidString()", "00000001-0001-0002-0304-05060708090a")]
        [InlineData("typeof newGuid() + String(newGuid()).length", "object36")]
        [InlineData("getGuidString().length", 36)]
        [InlineData("/^[A-Za-z0-9]+$/.test(newShortGuid()) && /^[A-Za-z0-9]+$/.test(getShortGuid())", true)]
        [InlineData(
            "String(parseGuid('7F9C24E8-3B12-4F5C-9D6E-0A1B2C3D4E5F'))", "7f9c24e8-3b12-4f5c-9d6e-0a1b2c3d4e5f")]
        [InlineData("bytesToString(bytesFromString('泵'))", "泵")]
        [InlineData("bytesToBase64(bytesFromBase64('5rO1'))", "5rO1")]
        [InlineData("stringToBase64('泵') + stringFromBase64('5rO1')", "5rO1泵")]
        [InlineData("streamToBase64(bytesFromString('a')) + streamToBytes('a').byteLength", "YQ==1")]
        [InlineData(
            "typeof variables.d + ' ' + (variables.d instanceof Date) + ' ' + variables.d.getUTCHours()",
            "object true 2")]
        [InlineData(
            "typeof variables.t + ' ' + variables.t.TotalMinutes + ' ' + String(variables.t)", "object 20 00:20:00")]
        [InlineData("typeof variables.g + ' ' + String(variables.g).length", "object 36")]
        [InlineData("variables.bytes instanceof ArrayBuffer", true)]
        [InlineData("variables.json.parts.length + variables.json.state", "1new")]
        [InlineData("new Date().toISOString()", "2026-03-02T09:30:00.000Z")]
        [InlineData("new Date(Date.now()).getHours()", 9)]
        [InlineData("String(TimeSpan.FromMinutes(20)) + ' ' + TimeSpan.Parse('01:30:00').TotalHours", "00:20:00 1.5")]
        [InlineData("String(new TimeSpan(1, 2, 3)) + ' ' + String(TimeSpan.Zero)", "01:02:03 00:00:00")]
        [InlineData("DateTime.UtcNow.toISOString() + DateTimeOffset.Now.getUTCHours()", "2026-03-02T09:30:00.000Z9")]
        [InlineData("DateTime.Parse('2026-10-01').toISOString()", "2026-10-01T00:00:00.000Z")]
        [InlineData("String(Guid.NewGuid())", "00000001-0001-0002-0304-05060708090a")]
        [InlineData("String(Guid.Empty).length + LogPersistenceMode.Exclude", "36Exclude")]
        [InlineData("typeof setOutcome", "undefined")]
        [InlineData("globalThis['getVariable']('n')", 3)]
        public async Task When_a_script_uses_a_global_then_it_answers(string script, object? expected) =>
            (await AnEvaluator.Script(script, Scope())).ShouldBe(expected);

        [Theory]
        [InlineData("getOutputFrom('ghost')", "Activity not found.")]
        [InlineData("getResultFromProbe()", "getResultFromProbe is not defined")]
        [InlineData("nosuchthing + 1", "nosuchthing is not defined")]
        [InlineData("getMyVar()", "getMyVar is not defined")]
        [InlineData("new Date('no date')", "Exception of type 'Jint.Runtime.JavaScriptException' was thrown.")]
        [InlineData("bytesFromString(null)", "Value cannot be null. (Parameter 's')")]
        [InlineData("throw new Error('meter broken')", "meter broken")]
        [InlineData("Promise.reject(new Error('no luck'))", "Promise was rejected with value Error: no luck")]
        [InlineData("getVariable('s').list.length", "Cannot read properties of undefined (reading 'length')")]
        public async Task When_a_script_breaks_then_it_says_what_broke(string script, string message)
        {
            var failure = await Should.ThrowAsync<ExpressionException>(
                async () => await AnEvaluator.Script(script, Scope()));
            (failure.Code, failure.Message).ShouldBe((EngineErrors.ExpressionFailed, message));
        }

        [Theory]
        [InlineData("TimeSpan.Zero.GetType().Assembly.Location")]
        [InlineData("Guid.Empty['Get' + 'Type']().Assembly")]
        [InlineData("TimeSpan.GetType().Assembly")]
        [InlineData("DateTime['Assembly'].Location")]
        public async Task When_a_script_looks_for_a_way_into_the_host_then_there_is_none(string script) =>
            (await Should.ThrowAsync<ExpressionException>(async () => await AnEvaluator.Script(script, Scope())))
                .Code.ShouldBe(EngineErrors.ExpressionFailed);

        [Fact]
        public async Task When_a_script_catches_a_refusal_then_it_goes_on() =>
            (await AnEvaluator.Script("try { getOutputFrom('ghost') } catch (e) { e.message }", Scope()))
                .ShouldBe("Activity not found.");

        [Fact]
        public async Task When_chance_is_drawn_again_in_the_same_burst_then_it_is_the_same() =>
            (await AnEvaluator.Script("Math.random()", Scope())).ShouldBe(
                await AnEvaluator.Script("Math.random()", Scope()));

        private static AScope Scope() => new()
        {
            Variables = new()
            {
                ["n"] = 3,
                ["my_var"] = "under",
                ["Ticket"] = "var",
                ["s"] = "text",
                ["d"] = new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(8)),
                ["t"] = TimeSpan.FromMinutes(20),
                ["g"] = Guid.Parse("7f9c24e8-3b12-4f5c-9d6e-0a1b2c3d4e5f"),
                ["bytes"] = new byte[] { 1, 2 },
                ["json"] = JsonNode.Parse("""{"state":"new","parts":["pump"]}"""),
            },
            Inputs = new() { ["Ticket"] = "in", ["Count"] = "3" },
            Outputs = new()
            {
                [("Measure", "Result")] = new Dictionary<string, object?> { ["n"] = 5 },
                [("Second", "Result")] = "second",
            },
            Given = new() { ["workItem"] = "i" },
        };
    }

    public sealed class GivenAScriptThatMayChooseOutcomes
    {
        [Theory]
        [InlineData("setOutcome('Late')", "Late")]
        [InlineData("setOutcomes(['A', 'B'])", "A,B")]
        public async Task When_it_chooses_then_the_scope_knows(string script, string expected)
        {
            var scope = new AScope { Outcome = true };
            await AnEvaluator.Script(script, scope);
            string.Join(',', scope.Outcomes!).ShouldBe(expected);
        }
    }

    public sealed class GivenVariables
    {
        [Fact]
        public async Task When_a_script_changes_members_then_they_are_written_back()
        {
            var scope = new AScope { Variables = { ["T"] = Ticket() } };
            await AnEvaluator.Script("variables.T.state = 'open'; variables.T.parts.push('fan');", scope);
            (await AnEvaluator.Script("variables.T.state + ' ' + variables.T.parts.length", scope)).ShouldBe("open 2");
        }

        [Fact]
        public async Task When_a_script_only_reads_then_nothing_is_written()
        {
            var scope = new AScope { Variables = { ["T"] = Ticket(), ["d"] = DateTimeOffset.UnixEpoch } };
            await AnEvaluator.Script("variables.T.state + variables.d", scope);
            scope.Written.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_a_member_is_set_to_null_then_the_variable_keeps_its_value()
        {
            var scope = new AScope { Variables = { ["n"] = 3 } };
            await AnEvaluator.Script("variables.n = null", scope);
            scope.Variables["n"].ShouldBe(3);
        }

        [Fact]
        public async Task When_a_variable_is_named_like_an_input_then_it_is_not_written()
        {
            var scope = new AScope { Variables = { ["Ticket"] = "var" }, Inputs = { ["Ticket"] = "in" } };
            await AnEvaluator.Script("variables.Ticket = 'new';", scope);
            scope.Variables["Ticket"].ShouldBe("var");
        }

        [Fact]
        public async Task When_one_script_changes_a_built_in_then_the_next_does_not_see_it()
        {
            await AnEvaluator.Script("Array.prototype.first = () => 'leak'; globalThis.leak = 1");
            (await AnEvaluator.Script("typeof [].first + typeof globalThis.leak")).ShouldBe("undefinedundefined");
        }

        private static JsonNode Ticket() => JsonNode.Parse("""{"state":"new","parts":["pump"]}""")!;
    }
}
