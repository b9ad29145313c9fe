import { useNetwork } from "@mantine/hooks";
import { useConnectionLost } from "@/shared/api/connection";
import { Icon } from "@/shared/parts/Icon";
import { words } from "@/shared/words/en";

/** Says that what one sees may be old. */
export function OfflineBar() {
  const { online } = useNetwork();
  const isLost = useConnectionLost();
  if (online && !isLost) return null;
  return (
    <div className="offline" role="status">
      <Icon name="offline" small />
      {words.trouble.offlineBar}
    </div>
  );
}
