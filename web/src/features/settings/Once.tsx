import { copyText } from "@/shared/parts/copy";
import { settings } from "@/shared/words/settings";

/** A secret that nobody can show again. */
export function Once({ title, secret, say }: { title: string; secret: string; say?: string }) {
  return (
    <div className="once" role="status">
      <b className="b">{title}</b>
      <code>{secret}</code>
      <div className="row wrap">
        <button type="button" className="btn sm" onClick={() => copyText(secret)}>
          {settings.copy}
        </button>
        <span className="sm">{settings.once}</span>
      </div>
      {say && <p className="sm sub">{say}</p>}
    </div>
  );
}
