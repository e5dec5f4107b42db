using System.Reflection;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Gives inputs and outputs their names, and inputs their places among the values of a run.</summary>
internal static class InputSlots
{
    public static void Number(Activity activity, ActivityDescriptor descriptor)
    {
        List<Input> inputs = [];
        List<string> outputs = [];
        foreach (var property in descriptor.Members)
        {
            switch (property.GetValue(activity))
            {
                case Input input:
                    input.Name = property.Name;
                    input.Described = property.GetCustomAttribute<InputAttribute>();
                    input.IsAutoEvaluated = input.Described?.AutoEvaluate ?? true;
                    input.IsSensitive = input.Described?.IsSensitive ?? false;
                    input.Slot = inputs.Count;
                    inputs.Add(input);
                    break;
                case Output output:
                    output.Name = property.Name;
                    outputs.Add(output.Name);
                    break;
            }
        }

        activity.Inputs = inputs;
        activity.OutputNames = outputs;
    }
}
