using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>What is read, what is tolerated, and what is refused with its place named.</summary>
public sealed class DefinitionReaderTests
{
    [Theory]
    [InlineData("not json", "$", "definition.not-json")]
    [InlineData("[]", "$", "definition.not-an-object")]
    [InlineData("""{"definitionId":"d"}""", "id", "field.required")]
    [InlineData(
        """{"id":"v","definitionId":"d","inputs":[{"name":"i","type":"Acme.Thing"}]}""",
        "inputs[0].type", "definition.unknown-type")]
    [InlineData("""{"id":"v","definitionId":"d","root":{"id":"r"}}""", "root.type", "field.required")]
    public void When_a_document_cannot_be_read_then_the_field_is_named(string document, string field, string code)
    {
        var refusal = Should.Throw<InvalidRequestException>(() => DefinitionReader.Read(document));

        refusal.Code.ShouldBe(EngineErrors.DefinitionInvalid);
        refusal.Fields.ShouldContain(error => error.Field == field && error.Code == code);
    }

    [Theory]
    [InlineData("{\n  \"名称\": }", "line 2, column 9: found '}'")]
    [InlineData("{\"a\": 1", "line 1, column 8: found ''")]
    public void When_it_stops_being_json_then_line_and_column_are_told_as_people_count(string document, string place) =>
        Should.Throw<InvalidRequestException>(() => DefinitionReader.Read(document))
            .Fields.ShouldHaveSingleItem().Message.ShouldContain(place);

    [Fact]
    public void When_a_variable_has_an_unknown_type_then_it_is_left_out()
    {
        var definition = DefinitionReader.Read(
            """
            {"id":"v","definitionId":"d","variables":[
                {"id":"a","name":"a","typeName":"Acme.Thing"},{"id":"b","name":"b","typeName":"Int32"}]}
            """);

        definition.Variables.Select(variable => variable.Name).ShouldBe(["b"]);
    }

    [Fact]
    public void When_names_are_in_another_case_then_they_are_read_all_the_same()
    {
        var definition = DefinitionReader.Read(
            """{"Id":"v","DefinitionId":"d","VERSION":"4","Root":{"Type":"Elsa.Sequence"}}""");

        definition.Version.ShouldBe(4);
        definition.Root.Type.ShouldBe("Elsa.Sequence");
    }

    [Fact]
    public async Task When_the_root_is_missing_then_an_empty_sequence_runs()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync("""{"id":"v","definitionId":"flow","root":null}""");

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.JournalAsync("i1")).Select(entry => $"{entry.ActivityType} {entry.EventName}").ShouldBe(
            ["Elsa.Workflow Started", "Elsa.Sequence Started", "Elsa.Sequence Completed", "Elsa.Workflow Completed"]);
    }

    [Theory]
    [InlineData(
        """[{"id":"a","type":"Elsa.WriteLine"},{"id":"a","type":"Elsa.WriteLine"}]""", "[]",
        "definition.duplicate-id")]
    [InlineData(
        """[{"id":"a","type":"Elsa.WriteLine"}]""", """[{"source":"a","target":"b"}]""",
        "definition.connection-without-end")]
    [InlineData("""[{"id":"a","type":"Elsa.WriteLine"}]""", "[null]", "definition.connection-without-end")]
    [InlineData(
        """[{"id":"a","type":"Elsa.WriteLine"}]""", """{"$values":[null]}""", "definition.connection-without-end")]
    [InlineData("""[{"id":"s","type":"Elsa.FlowSwitch","cases":[null]}]""", "[]", "field.malformed")]
    public async Task When_a_flowchart_cannot_be_built_then_publishing_is_refused_and_nothing_is_stored(
        string activities, string connections, string code)
    {
        await using var host = new EngineTestHost();
        var document =
            """{"id":"v","definitionId":"flow","root":{"id":"f","type":"Elsa.Flowchart","activities":"""
            + activities + ",\"connections\":" + connections + "}}";

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.PublishAsync(document));

        refusal.Fields.ShouldContain(error => error.Code == code);
        (await host.Definitions.ListPublishedAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_connection_of_todays_form_has_no_end_then_it_is_dropped()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("a").Arrows("a->nowhere").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task When_the_start_is_not_drawn_then_the_first_step_without_an_arrow_to_it_begins()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("x", "a", "b").Arrows("a->b").ToString());

        await host.StartAsync("flow");

        (await host.LinesAsync("i1")).ShouldBe(["x"]);
    }
}
