using System.Text;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>An instance is after a rest what it was before; a failure says the seed that repeats it.</summary>
public sealed class StatePropertyTests
{
    private const int Iterations = 1_000;

    private static readonly EngineTestHost Host = new();

    private static readonly BurstServices Services = Host.Services.GetRequiredService<BurstServices>();

    private static readonly CompiledWorkflow Workflow = CompiledWorkflow.From(
        DefinitionReader.Read(
            """
            {"id":"v","definitionId":"d","variables":[
                {"id":"kept","name":"kept","typeName":"Object",
                 "storageDriverTypeName":"WorkflowInstanceStorageDriver"}],
             "root":{"id":"s","type":"Elsa.Sequence","activities":[
                {"id":"a","type":"Elsa.Event"},{"id":"b","type":"Elsa.Event"}]}}
            """),
        Host.Services.GetRequiredService<ActivityRegistry>());

    private static readonly Gen<Bookmark> Mark = Gen.Select(
        AnyValue.Text, AnyValue.Text.Null(), AnyValue.Instant.Nullable(), AnyValue.Members(AnyValue.Json).Null(),
        Gen.Select(Gen.Bool, Gen.Bool, AnyValue.Text.Null())).Select(
        (name, key, due, payload, rest) => new Bookmark
        {
            Name = name,
            Key = key,
            DueAt = due,
            Payload = payload,
            IsBurned = rest.Item1,
            IsLocal = rest.Item2,
            Tag = rest.Item3,
        });

    private static readonly Gen<Incident> Fault = Gen.Select(
        AnyValue.Text, AnyValue.Text.Null(), AnyValue.Instant).Select(
        (message, cause, at) => new Incident("code", message, cause, "a", "Elsa.Event", "i-3", at));

    private static readonly Gen<InstanceState> State = Gen.Select(
        Gen.Select(AnyValue.Map(AnyValue.Nested), AnyValue.Map(AnyValue.Nested), AnyValue.Nested),
        Gen.Select(Gen.Enum<ActivityStatus>(), Gen.Int[0, 3], Gen.Bool, AnyValue.Text.Null()).Array[0, 4],
        Gen.Select(Mark, AnyValue.Instant, Gen.Int[0, 4]).Array[0, 4],
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999], AnyValue.Text.Null()),
        Fault.Array[0, 3]).Select(Make);

    [Fact]
    public void When_a_state_has_been_read_once_then_each_further_writing_is_the_same_to_the_byte() =>
        State.Sample(
            state => Encoded(Again(Again(state))).ShouldBe(Encoded(Again(state))),
            iter: Iterations);

    [Fact]
    public void When_a_state_is_read_then_executions_rests_and_incidents_are_those_that_were_written() =>
        State.Sample(
            state =>
            {
                var read = Again(state);

                read.Executions.Select(Told).ShouldBe(state.Executions.Select(Told));
                read.Bookmarks.Select(Told).ShouldBe(state.Bookmarks.Select(Told));
                read.Incidents.ShouldBe(state.Incidents);
                (read.LastNumber, read.NextSequence, read.TriggerActivityId)
                    .ShouldBe((state.LastNumber, state.NextSequence, state.TriggerActivityId));
            },
            iter: Iterations);

    [Fact]
    public void When_values_are_written_and_read_then_value_and_type_are_the_same() =>
        AnyValue.Map(AnyValue.Nested).Sample(
            values =>
            {
                var state = Empty();
                state.Input = values;
                AnyValue.Told(Again(state).Input).ShouldBe(AnyValue.Told(values));
            },
            iter: Iterations);

    private static InstanceState Make(
        (Dictionary<string, object?> Input, Dictionary<string, object?> Output, object? Kept) values,
        (ActivityStatus Status, int Faults, bool IsBreaking, string? Tag)[] steps,
        (Bookmark Bookmark, DateTimeOffset At, int Of)[] marks,
        (int Last, int Sequence, string? Trigger) numbers, Incident[] incidents)
    {
        var state = Empty();
        state.Input = values.Input;
        state.Output = values.Output;
        (state.LastNumber, state.NextSequence, state.TriggerActivityId) = numbers;
        state.Incidents.AddRange(incidents);
        state.Executions.Add(Execution(1, Workflow.Root, null, ActivityStatus.Running, null));
        state.Executions[0].Variables =
        [
            new VariableSlot
            {
                Id = "kept",
                Name = "kept",
                Value = values.Kept,
                IsPersistent = true,
                IsDeclared = true,
            },
        ];
        foreach (var (status, faults, isBreaking, tag) in steps)
        {
            var number = state.Executions.Count + 1;
            var node = Workflow.Nodes[1 + (number % (Workflow.Nodes.Count - 1))];
            var execution = Execution(number, node, state.Executions[number / 3], status, tag);
            execution.FaultCount = faults;
            execution.IsBreaking = isBreaking;
            state.Executions.Add(execution);
        }

        state.Bookmarks.AddRange(marks.Select((mark, at) => new ActiveBookmark
        {
            Id = $"m{at}",
            Execution = state.Executions[mark.Of % state.Executions.Count],
            Bookmark = mark.Bookmark,
            CreatedAt = mark.At,
        }));
        return state;
    }

    private static ActivityExecution Execution(
        int number, Node node, ActivityExecution? parent, ActivityStatus status, string? tag) =>
        new()
        {
            Number = number,
            InstanceId = "i",
            Node = node,
            Parent = parent,
            Tag = tag,
            StartedAt = DateTimeOffset.UnixEpoch.AddSeconds(number),
            Status = status,
        };

    private static InstanceState Empty() => new() { Id = "i", CreatedAt = DateTimeOffset.UnixEpoch };

    private static InstanceState Again(InstanceState state)
    {
        var read = Empty();
        StateReader.Read(StateWriter.Write(state, Services), read, Workflow);
        return read;
    }

    private static string Encoded(InstanceState state) =>
        Encoding.UTF8.GetString(StateWriter.Write(state, Services).Span);

    private static string Told(ActivityExecution one) =>
        $"{one.Number} {one.Node.NodeId} {one.Parent?.Number} {one.Status} {one.Tag} {one.StartedAt:O} "
        + $"{one.FaultCount} {one.IsBreaking}";

    private static string Told(ActiveBookmark mark) =>
        $"{mark.Id} {mark.Execution.Number} {mark.CreatedAt:O} {mark.Bookmark.Name} {mark.Bookmark.Key} "
        + $"{mark.Bookmark.DueAt:O} {mark.Bookmark.Payload?.ToJsonString()} {mark.Bookmark.IsBurned} "
        + $"{mark.Bookmark.IsLocal} {mark.Bookmark.Tag}";
}
