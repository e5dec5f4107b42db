using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Reads forms with their files.</summary>
internal static class RequestForms
{
    /// <exception cref="ContentMalformedException">The body is no form, whatever it says.</exception>
    public static async Task<HttpForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            List<HttpFile> files = [];
            foreach (var file in form.Files)
            {
                await using var content = file.OpenReadStream();
                files.Add(HttpFile.OfForm(
                    await WholeBody.ReadAsync(content, null, cancellationToken), Path.GetFileName(file.FileName),
                    file.ContentType, file.Name));
            }

            return new HttpForm(RequestObjects.Plain(form), files);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new ContentMalformedException(broken.Message);
        }
    }
}
