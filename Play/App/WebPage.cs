using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Recruitment.Play.App;

/// <summary>A page of the app, as a person in a browser meets it.</summary>
internal sealed record WebPage(HttpClient Http, Uri Address, HttpStatusCode Status, IHtmlDocument Document)
{
    /// <summary>The form that posts; null when the page has none.</summary>
    public WebForm? Form =>
        Document.QuerySelector("form[method=post]") is IHtmlFormElement form ? new WebForm(Http, Address, form) : null;

    /// <summary>Every posting form on the page.</summary>
    public IReadOnlyList<WebForm> Forms =>
        [
            .. Document
                .QuerySelectorAll("form[method=post]")
                .OfType<IHtmlFormElement>()
                .Select(form => new WebForm(Http, Address, form)),
        ];

    public string Text => Document.Body?.TextContent ?? "";

    public static async Task<WebPage> OpenAsync(HttpClient http, Uri address)
    {
        using var answer = await http.GetAsync(address);
        return await ReadAsync(http, new Uri(http.BaseAddress!, address), answer);
    }

    public static async Task<WebPage> ReadAsync(HttpClient http, Uri address, HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return new WebPage(http, address, answer.StatusCode, new HtmlParser().ParseDocument(html));
    }
}
