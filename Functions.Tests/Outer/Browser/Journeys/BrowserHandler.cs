using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Recruitment.Tests.Browser.Journeys;

/// <summary>
/// Lets the people of a play go through a browser: a page that is asked for is opened, and a form that is posted is found
/// on the page that is open, filled in control by control, and sent by its button. What is no page goes by HTTP.
/// </summary>
internal sealed class BrowserHandler(IPage page) : DelegatingHandler(new SocketsHttpHandler())
{
    private const string Controls = "input, select, textarea, button";

    /// <summary>How many forms were sent.</summary>
    public int Sent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        if (
            !path.StartsWith("/l/", StringComparison.Ordinal)
            && !path.StartsWith("/vacancies/", StringComparison.Ordinal)
        )
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var answer = request.Content is { } content
            ? await SubmitAsync(await PostedFields.ReadAsync(content))
            : await page.GotoAsync(request.RequestUri.AbsoluteUri);
        return new HttpResponseMessage((HttpStatusCode)answer!.Status)
        {
            RequestMessage = new HttpRequestMessage(HttpMethod.Get, page.Url),
            Content = new StringContent(await answer.TextAsync(), Encoding.UTF8, "text/html"),
        };
    }

    private async Task<IResponse> SubmitAsync(PostedFields posted)
    {
        var forms = new HtmlParser().ParseDocument(await page.ContentAsync()).QuerySelectorAll("form[method=post]");
        var index = forms.Index().First(one => posted.Fit(one.Item)).Index;
        var form = page.Locator("form[method=post]").Nth(index);
        await OpenAsync(form);
        ILocator? button = null;
        foreach (var (number, control) in forms[index].QuerySelectorAll(Controls).Index())
        {
            var locator = form.Locator(Controls).Nth(number);
            if (control is IHtmlButtonElement { Type: "submit" })
            {
                var isPosted = posted.Has(control.GetAttribute("name"), control.GetAttribute("value") ?? "");
                button = isPosted ? locator : button ?? locator;
            }
            else
            {
                await FillAsync(locator, control, posted);
            }
        }

        Sent++;
        return await Visitor.SubmitAsync(page, () => button!.ClickAsync());
    }

    /// <summary>Unfolds what the form lies in, and what lies in it.</summary>
    private static async Task OpenAsync(ILocator form)
    {
        var folded = form.Locator("xpath=(ancestor::details | descendant::details)[not(@open)]");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.Locator("summary").First.ClickAsync();
        }
    }

    private static async Task FillAsync(ILocator locator, IElement control, PostedFields posted)
    {
        var name = control.GetAttribute("name");
        switch (control)
        {
            case IHtmlInputElement { Type: "hidden" }:
                break;
            case IHtmlInputElement { Type: "radio" } radio when posted.Has(name, radio.Value):
                await locator.CheckAsync();
                break;
            case IHtmlInputElement { Type: "radio" }:
                break;
            case IHtmlInputElement { Type: "checkbox" } box:
                await locator.SetCheckedAsync(posted.Has(name, box.Value));
                break;
            case IHtmlInputElement { Type: "file" }:
                await locator.SetInputFilesAsync(posted.FilesOf(name));
                break;
            case IHtmlSelectElement:
                await locator.SelectOptionAsync(posted.ValueOf(name));
                break;
            default:
                await locator.FillAsync(posted.ValueOf(name));
                break;
        }
    }
}
