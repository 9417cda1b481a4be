using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Recruitment.Play.App;

/// <summary>A form on a page, filled in and sent the way a browser does.</summary>
internal sealed class WebForm
{
    private readonly HttpClient _http;
    private readonly Uri _page;
    private readonly Uri _action;
    private readonly List<(string Name, string Value)> _fields = [];
    private readonly List<(string Name, byte[] Content, string FileName, string ContentType)> _files = [];

    public WebForm(HttpClient http, Uri page, IHtmlFormElement form)
    {
        _http = http;
        _page = page;
        Element = form;
        _action = new Uri(page, form.GetAttribute("action") is { Length: > 0 } action ? action : page.PathAndQuery);
        Multipart = form.GetAttribute("enctype") == "multipart/form-data";
        foreach (var field in form.QuerySelectorAll("input, select, textarea"))
        {
            AddInitial(field);
        }
    }

    public IHtmlFormElement Element { get; }

    public bool Multipart { get; }

    /// <summary>What is posted with nothing filled in.</summary>
    public IReadOnlyList<(string Name, string Value)> Initial => [.. _fields];

    /// <summary>Every field name in the form, in the order of the page, each once.</summary>
    public IReadOnlyList<string> Names =>
        [
            .. Element
                .QuerySelectorAll("input, select, textarea, button")
                .Select(element => element.GetAttribute("name") ?? "")
                .Where(name => name.Length > 0)
                .Distinct(),
        ];

    /// <summary>The values that the field of this name can take (radio, checkbox, select, submit button).</summary>
    public IReadOnlyList<string> Options(string name) =>
        [
            .. Element
                .QuerySelectorAll("input, button")
                .Where(field => field.GetAttribute("name") == name)
                .Select(field => field.GetAttribute("value") ?? ""),
            .. Element
                .QuerySelectorAll("select")
                .Where(field => field.GetAttribute("name") == name)
                .SelectMany(select => select.QuerySelectorAll("option"))
                .Select(option => option.GetAttribute("value") ?? option.TextContent),
        ];

    /// <summary>What the field has now; empty when nothing.</summary>
    public string Value(string name) => _fields.FirstOrDefault(field => field.Name == name).Value ?? "";

    /// <summary>Gives the field one value, whatever it had.</summary>
    public WebForm Set(string name, string value)
    {
        Clear(name);
        _fields.Add((name, value));
        return this;
    }

    /// <summary>Unticks or empties the field.</summary>
    public WebForm Clear(string name)
    {
        _fields.RemoveAll(field => field.Name == name);
        return this;
    }

    /// <summary>Ticks one more box of the field.</summary>
    public WebForm Tick(string name, string value)
    {
        _fields.Add((name, value));
        return this;
    }

    /// <summary>Ticks every box of the field.</summary>
    public WebForm TickAll(string name)
    {
        Clear(name);
        foreach (var value in Options(name))
        {
            Tick(name, value);
        }

        return this;
    }

    public WebForm Attach(string name, byte[] content, string fileName, string contentType)
    {
        _files.Add((name, content, fileName, contentType));
        return this;
    }

    /// <summary>Sends the form and reads the page that answers.</summary>
    public async Task<WebPage> PostAsync()
    {
        using var content = Multipart ? MultipartContent() : UrlEncodedContent();
        using var answer = await _http.PostAsync(_action, content);
        return await WebPage.ReadAsync(_http, answer.RequestMessage?.RequestUri ?? _page, answer);
    }

    private HttpContent UrlEncodedContent() =>
        new FormUrlEncodedContent(_fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private MultipartFormDataContent MultipartContent()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes, fileName, contentType) in _files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new(contentType);
            content.Add(part, name, fileName);
        }

        return content;
    }

    private void AddInitial(IElement field)
    {
        var name = field.GetAttribute("name");
        if (string.IsNullOrEmpty(name) || field.HasAttribute("disabled"))
        {
            return;
        }

        switch (field)
        {
            case IHtmlInputElement { Type: "radio" or "checkbox" } box when !box.IsChecked:
            case IHtmlInputElement { Type: "submit" or "file" or "button" }:
                return;
            case IHtmlInputElement input:
                _fields.Add((name, input.Value));
                return;
            case IHtmlSelectElement select:
                _fields.Add((name, select.Value ?? ""));
                return;
            case IHtmlTextAreaElement area:
                _fields.Add((name, area.Value));
                return;
        }
    }
}
