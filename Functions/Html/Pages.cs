using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Html;

/// <summary>Makes pages: a Razor component as a result with the status and the security headers of a page.</summary>
public sealed class Pages(RazorRenderer renderer)
{
    /// <summary>
    /// A page that anybody may see. <paramref name="model"/> is the component's <c>Model</c>; the component uses
    /// <c>Layout</c>.
    /// </summary>
    public async Task<IResult> PublicAsync<TComponent>(object model, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new PageResult(await renderer.RenderAsync<TComponent>(model), status, false);

    /// <summary>A page behind a link: never stored, never indexed, and no referrer.</summary>
    public async Task<IResult> PrivateAsync<TComponent>(object model, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new PageResult(await renderer.RenderAsync<TComponent>(model), status, true);

    /// <summary>A private page that stands in a frame of another.</summary>
    public async Task<IResult> FramedAsync<TComponent>(object model, int status)
        where TComponent : IComponent =>
        new PageResult(await renderer.RenderAsync<TComponent>(model), status, true) { IsFramed = true };
}
