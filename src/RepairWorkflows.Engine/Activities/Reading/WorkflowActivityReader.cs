using System.Text.Json;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Makes the activity that another workflow is used as.</summary>
internal static class WorkflowActivityReader
{
    /// <param name="definition">What the drawing says.</param>
    /// <param name="used">The other workflow.</param>
    /// <param name="root">Its drawn root, made already.</param>
    public static WorkflowActivity Make(ActivityDefinition definition, WorkflowDefinition used, Activity root)
    {
        var workflow = new Workflow
        {
            Root = root,
            Variables = used.Variables,
            Definition = new ActivityDefinition
            {
                Id = Workflow.IdAround(root),
                Type = "Elsa.Workflow",
                Json = default(JsonElement),
            },
        };
        workflow.Children = [root];
        return new WorkflowActivity
        {
            Root = workflow,
            Children = [workflow],
            DefinitionId = used.DefinitionId,
            Definition = definition with { Type = WorkflowNames.TypeOf(used), Version = used.Version },
            Variables = WorkflowActivity.VariablesOf(used),
            Inputs = [.. used.Inputs.Select((input, slot) => ReadInput(input, slot, definition.Json))],
            Outputs = [.. used.Outputs.Select(output => ReadOutput(output, definition.Json))],
        };
    }

    private static Input ReadInput(WorkflowInput declared, int slot, JsonElement json)
    {
        var type = typeof(Input<>).MakeGenericType(declared.Type);
        var member = json.Member(WorkflowNames.MemberOf(declared.Name));
        var given = member.Exists() ? MemberReader.ReadInput(type, member) : null;
        // One that is not given is nothing, whatever its type.
        var input = (Input)(given ?? new Input<object>((Expression)null!));
        input.Name = declared.Name;
        input.Slot = slot;
        return input;
    }

    private static Output<object> ReadOutput(WorkflowOutput declared, JsonElement json)
    {
        var member = json.Member(WorkflowNames.MemberOf(declared.Name));
        return new Output<object>(member.Exists() ? member.Member("memoryReference").Text("id") : null)
        {
            Name = declared.Name,
            HandedOnAs = declared.Type,
        };
    }
}
