using Microsoft.AspNetCore.Components;
using Recruitment.Html;

namespace Recruitment.Mail;

/// <summary>Renders the body of a mail: a component that uses <see cref="MailLayout"/>, with one parameter <c>Model</c>.</summary>
public sealed class MailBody(RazorRenderer renderer)
{
    /// <summary>The HTML for <see cref="MailDraft.Html"/>; its title is the subject.</summary>
    public Task<string> RenderAsync<TComponent>(object model)
        where TComponent : IComponent => renderer.RenderAsync<TComponent>(model);
}
