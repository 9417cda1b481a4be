using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Recruitment.Play.App;
using Recruitment.Recruiter.Desk;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

/// <summary>Somebody who prepares a procedure by form, without a script.</summary>
internal sealed class DraftDesk(DeskBrowser browser, string address)
{
    /// <summary>The steps that ask something.</summary>
    public static readonly string[] Parts = ["organisation", "subject", "people", "plan", "criteria"];

    /// <summary>Path of the draft.</summary>
    public string Address => address;

    /// <summary>Begins with a template, such as <c>template:alkwin</c>, or something else.</summary>
    public static async Task<DraftDesk> BeginAsync(DeskBrowser browser, string from)
    {
        var begun = await browser.SubmitAsync(DeskAddresses.Start, DeskAddresses.Start, ("from", from));
        Assert.True(begun.Status == HttpStatusCode.SeeOther, begun.Text);
        return new DraftDesk(browser, browser.Location);
    }

    public Task<WebPage> OpenAsync(string part) => browser.GetAsync($"{address}?part={part}");

    /// <summary>What a browser would post of the step's form if nothing in it were touched.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> FieldsAsync(string part) =>
        FieldsOf((await OpenAsync(part)).Document.QuerySelector("form#draft, #begin form")!);

    /// <summary>Fills in fields of a step, and presses a button.</summary>
    /// <returns>The page that the answer leads to.</returns>
    public Task<WebPage> SaveAsync(string part, params (string Name, string Value)[] filled) =>
        PressAsync(part, ("action", "save"), filled);

    public async Task<WebPage> PressAsync(
        string part,
        (string Name, string Value) button,
        params (string Name, string Value)[] filled
    )
    {
        var names = filled.Select(field => field.Name).ToHashSet();
        var fields = (await FieldsAsync(part)).Where(field => !names.Contains(field.Name));
        return await PostAsync([.. fields, .. filled, button]);
    }

    /// <summary>Posts fields as they are, and follows where the answer leads on the form.</summary>
    public async Task<WebPage> PostAsync(params IEnumerable<(string Name, string Value)> fields)
    {
        var answer = await browser.PostAsync(address, fields);
        return
            answer.Status == HttpStatusCode.SeeOther && browser.Location.StartsWith(address, StringComparison.Ordinal)
            ? await browser.GetAsync(browser.Location.Split('#')[0])
            : answer;
    }

    /// <summary>The definition, as the API would be sent it.</summary>
    public async Task<JsonObject> DefinitionAsync()
    {
        var page = await browser.GetAsync($"{address}?part=json");
        return JsonNode.Parse(page.Document.QuerySelector("textarea#json")!.TextContent)!.AsObject();
    }

    private static IReadOnlyList<(string Name, string Value)> FieldsOf(IElement form) =>
        [
            .. form.QuerySelectorAll("input, select, textarea")
                .Where(field =>
                    field is not IHtmlInputElement { Type: "checkbox" or "radio" } || field.HasAttribute("checked")
                )
                .Select(field => (field.GetAttribute("name") ?? "", ValueOf(field))),
        ];

    private static string ValueOf(IElement field) =>
        field switch
        {
            IHtmlTextAreaElement area => area.Value.ReplaceLineEndings("\r\n"),
            IHtmlSelectElement select => select.Value ?? "",
            _ => field.GetAttribute("value") ?? "",
        };
}
