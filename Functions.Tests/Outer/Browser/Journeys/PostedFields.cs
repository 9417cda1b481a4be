using AngleSharp.Dom;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;

namespace Recruitment.Tests.Browser.Journeys;

/// <summary>What somebody means to send by a form, as the form would post it.</summary>
internal sealed class PostedFields
{
    private readonly List<(string Name, string Value)> _fields = [];
    private readonly List<(string Name, FilePayload File)> _files = [];

    public static async Task<PostedFields> ReadAsync(HttpContent content)
    {
        var posted = new PostedFields();
        if (content is not MultipartFormDataContent parts)
        {
            var fields = QueryHelpers.ParseQuery(await content.ReadAsStringAsync());
            posted._fields.AddRange(fields.SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))));
            return posted;
        }

        foreach (var part in parts)
        {
            var names = part.Headers.ContentDisposition!;
            var name = names.Name!.Trim('"');
            if (names.FileName is null)
            {
                posted._fields.Add((name, await part.ReadAsStringAsync()));
                continue;
            }

            var file = new FilePayload
            {
                Name = names.FileName.Trim('"'),
                MimeType = part.Headers.ContentType!.MediaType!,
                Buffer = await part.ReadAsByteArrayAsync(),
            };
            posted._files.Add((name, file));
        }

        return posted;
    }

    public bool Has(string? name, string value) => _fields.Contains((name ?? "", value));

    public string ValueOf(string? name) => _fields.FirstOrDefault(field => field.Name == name).Value ?? "";

    public IEnumerable<FilePayload> FilesOf(string? name) =>
        _files.Where(one => one.Name == name).Select(one => one.File);

    /// <summary>Whether the form can post this: it has every field, and what it posts unseen is among them.</summary>
    public bool Fit(IElement form)
    {
        var names = form.QuerySelectorAll("[name]").Select(control => control.GetAttribute("name")).ToHashSet();
        return _fields.TrueForAll(field => names.Contains(field.Name))
            && form.QuerySelectorAll("input[type=hidden]")
                .All(hidden => Has(hidden.GetAttribute("name"), hidden.GetAttribute("value") ?? ""));
    }
}
