using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.Pictures;

/// <summary>Pictures as files: to be looked at, and kept under their names when somebody wants to.</summary>
internal static class PictureFile
{
    // What file systems give a meaning of their own.
    private const string Reserved = "\\/:*?\"<>|";

    private static readonly string[] Places = ["/api/v1", "/studio"];

    /// <summary>Whether a picture is shown at a path, to be opened as a page of its own.</summary>
    public static bool IsAt(PathString path) =>
        path.Value!.EndsWith("/picture.svg", StringComparison.OrdinalIgnoreCase)
        && Places.Any(place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));

    /// <summary>A picture, with its names as <see cref="Name"/> takes them.</summary>
    public static FileContentHttpResult Answer(
        HttpResponse response, ProcessPicture picture, string plain, string name)
    {
        Name(response, plain, name);
        return TypedResults.File(Encoding.UTF8.GetBytes(picture.Svg), "image/svg+xml");
    }

    /// <summary>Gives an answer its name, and a plain one for who cannot read that.</summary>
    public static void Name(HttpResponse response, string plain, string name) =>
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline")
        {
            FileName = $"\"{Clean(plain, sign => char.IsAsciiLetterOrDigit(sign) || " -_.".Contains(sign))}\"",
            FileNameStar = Clean(name, sign => !char.IsControl(sign) && !Reserved.Contains(sign)),
        }.ToString();

    private static string Clean(string name, Func<char, bool> isKept) =>
        string.Concat(name.Select(sign => isKept(sign) ? sign : '_'));
}
