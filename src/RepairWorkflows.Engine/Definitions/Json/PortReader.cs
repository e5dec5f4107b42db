using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Reads the inputs and outputs of a definition.</summary>
internal static class PortReader
{
    public static List<WorkflowInput> ReadInputs(JsonElement document, List<FieldError> errors)
    {
        var inputs = new List<WorkflowInput>();
        foreach (var entry in document.Entries("inputs"))
        {
            inputs.Add(new WorkflowInput
            {
                Name = entry.Text("name") ?? MemberShapes.Missing($"inputs[{inputs.Count}].name", errors),
                Type = ReadType(entry, $"inputs[{inputs.Count}]", errors),
                DisplayName = entry.Text("displayName"),
                Description = entry.Text("description"),
                UIHint = entry.Text("uiHint"),
                IsPersistent = VariableReader.IsPersistent(entry.Text("storageDriverType")),
            });
        }

        return inputs;
    }

    public static List<WorkflowOutput> ReadOutputs(JsonElement document, List<FieldError> errors)
    {
        var outputs = new List<WorkflowOutput>();
        foreach (var entry in document.Entries("outputs"))
        {
            var path = $"outputs[{outputs.Count}]";
            outputs.Add(new WorkflowOutput(
                entry.Text("name") ?? MemberShapes.Missing($"{path}.name", errors), ReadType(entry, path, errors))
            {
                DisplayName = entry.Text("displayName"),
                Description = entry.Text("description"),
            });
        }

        return outputs;
    }

    // Unlike a variable's, an unknown type of an input or output makes the whole definition unreadable, as in Elsa 3.8.
    private static Type ReadType(JsonElement entry, string path, List<FieldError> errors)
    {
        var alias = entry.Text("type") ?? "Object";
        var type = TypeAliases.Find(alias);
        if (type is null)
        {
            errors.Add(new FieldError(
                $"{path}.type", "definition.unknown-type",
                $"'{path}.type': expected the name of a known type, found '{alias}'.")
            { Values = [$"{path}.type", alias] });
            return typeof(object);
        }

        return entry.Flag("isArray") && !type.IsArray ? type.MakeArrayType() : type;
    }
}
